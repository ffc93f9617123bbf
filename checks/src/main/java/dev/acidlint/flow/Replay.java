package dev.acidlint.flow;

import dev.acidlint.flow.Calls.Site;
import dev.acidlint.flow.Resource.Done;
import dev.acidlint.flow.Summary.Case;
import dev.acidlint.flow.Summary.Effect;
import dev.acidlint.flow.Summary.Result;
import dev.acidlint.flow.Summary.Root;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Does to the caller's resources what one way through a helper does, in that order. Of a method
 * that may be overridden only what silences is believed.
 */
final class Replay {
  /** What can only be done to what is there. */
  private static final Set<Done> TOUCHES =
      EnumSet.of(
          Done.BEGIN,
          Done.LIKELY_BEGIN,
          Done.COMMIT,
          Done.ROLLBACK,
          Done.AUTO_COMMIT_ON,
          Done.AUTO_COMMIT_RESTORED,
          Done.WORK,
          Done.USE);

  private static final Set<Done> STARTS = EnumSet.of(Done.BEGIN, Done.LIKELY_BEGIN, Done.WORK);

  private static final Set<Done> ANNOUNCED =
      EnumSet.of(Done.ROLLBACK, Done.AUTO_COMMIT_ON, Done.AUTO_COMMIT_RESTORED);

  private final Run run;
  private final Site site;
  private final boolean firm;
  private final Summary summary;
  private final boolean writes;
  private final List<Value> args;
  private final Disjunct callers;

  /**
   * @param firm whether it is known which method is called
   * @param summary of which the ways are
   * @param most what it does to any session
   * @param callers the state before
   */
  Replay(
      Run run,
      Site site,
      boolean firm,
      Summary summary,
      AtMost most,
      List<Value> args,
      Disjunct callers) {
    this.run = run;
    this.site = site;
    this.firm = firm;
    this.summary = summary;
    this.writes = most.writes();
    this.args = args;
    this.callers = callers;
  }

  /** Whether a rule wants to hear of what is done on that way. */
  static boolean isAnnounced(Case one) {
    return one.does(ANNOUNCED);
  }

  /**
   * The state after one way through; empty if no way leads through there from here.
   *
   * @param possible all ways that there are from here; empty if that is not known yet
   * @param worked the state that the helper finds
   */
  Optional<Disjunct> of(Case one, List<Case> possible, Disjunct worked) {
    Optional<Disjunct> d = Optional.of(withoutAbsent(one.guards(), worked));
    for (Effect effect : one.effects()) {
      Optional<ResourceId> id = SummaryResult.locate(effect.root(), site, args, callers);
      if (id.isPresent()) {
        d = d.flatMap(before -> of(effect, id.get(), one, possible, before));
      }
    }
    return d;
  }

  private Optional<Disjunct> of(
      Effect effect, ResourceId id, Case one, List<Case> possible, Disjunct before) {
    Disjunct d = id.isSymbolic() ? run.outside(id.path(), effect.type(), before) : before;
    boolean given = isGiven(effect, one.result());
    boolean asked = isAskedFor(effect.root(), id);
    boolean failing = one.thrown().isPresent();
    if (!given && asked && d.resource(id).filter(Resource::isTaken).isPresent()) {
      // Who asks again what gives a session to its caller may get a new one.
      return Optional.of(Effects.loseTrack(d, id));
    }
    boolean first = true;
    boolean over = false;
    boolean begun = false;
    for (Done done : effect.done()) {
      if (over && !done.isGuard() && asked) {
        // What is asked for once the one before is given back may be another.
        return Optional.of(Effects.loseTrack(d, id));
      }
      over |= done == Done.CLOSE || done == Done.GIVE_BACK;
      boolean own = done == Done.AUTO_COMMIT_RESTORED && isOffBefore(id);
      if (own || (given && done == Done.HAND_ON)) {
        continue;
      }
      if (!isPossible(done, id, d)) {
        return Optional.empty();
      }
      // What it begins itself, it is itself to blame for.
      boolean blamed = begun && done != Done.ROLLBACK && !isPending(id);
      // Nor is what is asked for after a close the one that was closed.
      boolean another = asked && isClosed(id, d);
      if (!blamed && !another && mayAccuse() && isDoneAlways(done, effect.root(), possible)) {
        // What the helper may have done else, it has not done before its first act.
        announce(done, id, !failing, first ? callers : d);
      }
      first &= done.isGuard();
      begun |= done.begins();
      boolean withheld = failing && asked && done.begins();
      d = withheld ? Effects.loseTx(d, id) : of(done, effect, id, d);
      d = TOUCHES.contains(done) ? d.there(id) : d;
    }
    boolean whole = over && effect.does(STARTS);
    // One of the helper's own, it seems: whoever asks again, or has asked, gets another.
    boolean lost = whole && asked && !isReturned(effect, one.result());
    return Optional.of(lost ? Effects.loseTrack(d, id) : d);
  }

  private Disjunct of(Done done, Effect effect, ResourceId id, Disjunct d) {
    Span at = site.anchor();
    return switch (done) {
      case BEGIN, LIKELY_BEGIN -> {
        Done how = firm ? done : Done.LIKELY_BEGIN;
        yield effect.chained()
            ? Effects.autoCommitOff(d, id, how, at)
            : Effects.begin(d, id, how, at);
      }
      case COMMIT -> Effects.commit(mayAccuse() ? d : Effects.own(d, id), id, at, run.failing());
      case COMMIT_FAILED -> Effects.commitFailed(d, id, at);
      case ROLLBACK -> Effects.rollback(d, id, at);
      case MARK_ROLLBACK_ONLY -> Effects.markRollbackOnly(d, id);
      case END -> Effects.end(d, id, at);
      case AUTO_COMMIT_ON, AUTO_COMMIT_RESTORED -> Effects.autoCommitOn(d, id, done, at);
      case WORK -> Effects.work(d, id, writes);
      case USE -> Effects.use(d, id);
      case CLOSE ->
          isOfHolder(effect.root(), id, d)
              ? Effects.loseSession(d, id)
              : Effects.close(mayAccuseCloser(effect) ? d : Effects.own(d, id), id, at);
      case GIVE_BACK -> Effects.giveBack(d, id, at);
      // Another object that keeps it may close it, or only use it: this method's own close tells.
      case HAND_ON -> isMade() ? d : isOwn() ? Effects.share(d, id) : Effects.letKeep(d, id);
      case LOSE_TRACK -> Effects.loseTrack(d, id);
      case MAYBE_CLOSE -> Effects.perhapsClose(d, id);
      case MAYBE_END -> Effects.perhapsEnd(d, id);
      case FOUND_CLOSED ->
          run.isSummary() && id.isSymbolic()
              ? d.update(id, r -> r.doing(done))
              : Effects.foundClosed(d, id);
      // What that means is for a rule to judge, which sees what becomes of the object.
      case KEEP_FOR_USE -> d;
      case FOUND_ACTIVE,
          FOUND_INACTIVE,
          FOUND_OPEN,
          FOUND_AUTO_COMMIT_ON,
          FOUND_AUTO_COMMIT_OFF,
          FOUND_ABSENT ->
          d.update(id, r -> r.doing(done));
    };
  }

  /** Whether it is done each time that the method completes: else it may have asked before. */
  private static boolean isDoneAlways(Done done, Root root, List<Case> cases) {
    return !cases.isEmpty()
        && cases.stream()
            .filter(one -> one.thrown().isEmpty())
            .allMatch(
                one ->
                    one.effects().stream()
                        .anyMatch(e -> e.root().equals(root) && e.done().contains(done)));
  }

  private void announce(Done done, ResourceId id, boolean quiet, Disjunct d) {
    Span at = site.anchor();
    if (done == Done.ROLLBACK) {
      run.act(Act.Kind.ROLLBACK, id, d, at, quiet);
    } else if (done == Done.AUTO_COMMIT_ON) {
      run.act(Act.Kind.AUTO_COMMIT_ON, id, d, at, quiet);
    } else if (done == Done.AUTO_COMMIT_RESTORED) {
      run.act(Act.Kind.AUTO_COMMIT_SAVED, id, d, at, quiet);
    }
  }

  /** Whether the caller has something to lose. */
  private boolean isPending(ResourceId id) {
    return callers.resource(id).filter(r -> r.tx().isUnfinished()).isPresent();
  }

  private static boolean isClosed(ResourceId id, Disjunct d) {
    return d.resource(id).filter(r -> r.session() == Resource.SessionState.CLOSED).isPresent();
  }

  /** Whether this method has switched auto-commit off before: what the helper restores is that. */
  private boolean isOffBefore(ResourceId id) {
    return callers
        .resource(id)
        .map(Resource::tx)
        .filter(tx -> tx.chained() && !tx.presumed() && tx.begin().isPresent())
        .filter(tx -> tx.phase() == Tx.Phase.CLEAN || tx.isUnfinished())
        .isPresent();
  }

  /** Whether a guard in the helper may have answered so, and there is what it works on. */
  private static boolean isPossible(Done found, ResourceId id, Disjunct d) {
    if (TOUCHES.contains(found) && Conditions.isFoundNull(id, d)) {
      return false;
    }
    return found == Done.FOUND_ABSENT
        ? !d.isThere(id)
        : d.resource(id).map(r -> Asking.isPossible(found, r)).orElse(true);
  }

  /** What the helper itself asks for; if it fails, its caller never sees it. */
  private static boolean isAskedFor(Root root, ResourceId id) {
    return !(root instanceof Root.Parameter) && id.path().endsWith("()");
  }

  /** The object that gave it closes it: it has been that object's own, not this method's. */
  private boolean isOfHolder(Root root, ResourceId id, Disjunct d) {
    return root instanceof Root.Receiver
        && !isOwn()
        && d.resource(id).filter(r -> r.title() == Resource.Title.TAKEN).isPresent();
  }

  /** A call on this very object, or on none. */
  private boolean isOwn() {
    return site.receiver().isEmpty() || site.receiver().get() instanceof Expr.This;
  }

  /** What a constructor puts into a field of its object: the caller has that. */
  private boolean isMade() {
    return site.expression() instanceof Expr.New;
  }

  /** Who gives it back on another way has found out here that it may be closed. */
  private boolean mayAccuseCloser(Effect effect) {
    boolean givesBack = effect.done().contains(Done.GIVE_BACK);
    return mayAccuse() && (givesBack || !summary.givesBack(effect.root()));
  }

  private boolean mayAccuse() {
    return firm && !run.isInDoubt();
  }

  /** Whether the resource is what the caller now gets from a call that cannot be seen. */
  private static boolean isGiven(Effect effect, Result result) {
    return isReturned(effect, result) && ((Result.Outside) result).taken();
  }

  private static boolean isReturned(Effect effect, Result result) {
    return result instanceof Result.Outside outside && outside.root().equals(effect.root());
  }

  /** The case of an argument that is null: then there is no session that could stay open. */
  private Disjunct withoutAbsent(Map<Integer, Value> guards, Disjunct d) {
    Disjunct result = d;
    for (Map.Entry<Integer, Value> guard : guards.entrySet()) {
      boolean absent = guard.getValue().equals(Value.NULL) && guard.getKey() < args.size();
      if (absent && args.get(guard.getKey()) instanceof Value.Ref ref) {
        result = Effects.absent(result, ref.id());
      }
    }
    return result;
  }
}
