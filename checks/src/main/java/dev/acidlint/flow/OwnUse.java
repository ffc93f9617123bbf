package dev.acidlint.flow;

import dev.acidlint.catalogue.ResourceFacts;
import dev.acidlint.flow.Resource.Done;
import dev.acidlint.model.MethodDecl;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sessions that a method gets from a call of which nobody knows whether it opens or lends, works
 * with, and closes whenever it returns: it has opened them for itself. So has one that only looks
 * whether there is any to be had. What the same call gives to its caller is another one, and
 * nothing was done to that. A method that only ends or closes what such a call gives does so for
 * others.
 *
 * @param paths of those calls
 */
record OwnUse(Set<String> paths) {
  private static final Set<Done> USES =
      EnumSet.of(Done.WORK, Done.USE, Done.BEGIN, Done.LIKELY_BEGIN);

  private static final Set<Done> ENDS =
      EnumSet.of(Done.COMMIT, Done.ROLLBACK, Done.END, Done.MARK_ROLLBACK_ONLY);

  /** Done with, as far as can be told. */
  private static final Set<Done> SETTLES =
      EnumSet.of(Done.CLOSE, Done.MAYBE_CLOSE, Done.HAND_ON, Done.LOSE_TRACK);

  static OwnUse in(MethodDecl method, Outcome ends) {
    Set<String> closed = new HashSet<>();
    Set<String> others = new HashSet<>();
    boolean asks = Hints.asks(method.name());
    if (!Steering.isNamed(method.name()) && !Hints.closes(method.name())) {
      ends.each(
          (completion, d) ->
              d.resources()
                  .forEach(
                      (id, r) -> {
                        if (isGivenByCall(id, r) && !r.done().isEmpty()) {
                          if (isReturned(id, completion) || !d.fields(id).isEmpty()) {
                            others.add(id.path());
                          } else {
                            judge(id.path(), r, completion, asks, closed, others);
                          }
                        }
                      }));
    }
    closed.removeAll(others);
    return new OwnUse(closed);
  }

  boolean has(ResourceId id) {
    return paths.contains(id.path());
  }

  /** What a holder gives stays in it. */
  private static boolean isGivenByCall(ResourceId id, Resource r) {
    return id.isSymbolic()
        && id.path().endsWith("()")
        && !id.path().endsWith(".get()")
        && r.facts().kind() == ResourceFacts.Kind.SESSION;
  }

  private static boolean isReturned(ResourceId id, Completion completion) {
    return completion instanceof Completion.Return returns
        && KnownCall.idOf(returns.value()).filter(id::equals).isPresent();
  }

  private static void judge(
      String path,
      Resource r,
      Completion completion,
      boolean asks,
      Set<String> closed,
      Set<String> others) {
    List<Done> done = r.done().list();
    boolean thrown = completion instanceof Completion.Throw;
    if (endsOthersWork(done) || (!thrown && !isSettled(r, done))) {
      others.add(path);
    } else if (!thrown && isClosed(done, asks)) {
      closed.add(path);
    }
  }

  /** Whether a transaction is ended that was not begun here. */
  private static boolean endsOthersWork(List<Done> done) {
    for (Done each : done) {
      if (each.begins()) {
        return false;
      }
      if (ENDS.contains(each)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSettled(Resource r, List<Done> done) {
    boolean open = r.session() == Resource.SessionState.OPEN && !r.handedOn();
    boolean settled = done.stream().anyMatch(SETTLES::contains);
    return !open && (settled || done.stream().allMatch(Done::isGuard));
  }

  private static boolean isClosed(List<Done> done, boolean withoutUse) {
    boolean used = withoutUse;
    for (Done each : done) {
      if (used && each == Done.CLOSE) {
        return true;
      }
      used |= USES.contains(each);
    }
    return false;
  }
}
