package dev.acidlint.flow;

import dev.acidlint.flow.Calls.Site;
import dev.acidlint.flow.Resource.Done;
import dev.acidlint.flow.Summary.Case;
import dev.acidlint.flow.Summary.Effect;
import dev.acidlint.flow.Summary.Result;
import dev.acidlint.flow.Summary.Root;
import dev.acidlint.flow.Thrown.Kind;
import dev.acidlint.flow.Thrown.Work;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Variable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A call by its summary: each case that the arguments allow is replayed on the caller's resources.
 * Of a method that may be overridden only what silences is believed.
 */
final class SummaryCall {
  /** What can only be done to what is there. */
  private static final Set<Done> TOUCHES =
      EnumSet.of(
          Done.BEGIN,
          Done.COMMIT,
          Done.ROLLBACK,
          Done.AUTO_COMMIT_ON,
          Done.AUTO_COMMIT_RESTORED,
          Done.WORK,
          Done.USE);

  private static final Set<Done> ENDS =
      EnumSet.of(Done.COMMIT, Done.ROLLBACK, Done.END, Done.MARK_ROLLBACK_ONLY);

  private static final Set<Done> STARTS = EnumSet.of(Done.BEGIN, Done.WORK);

  private final Run run;
  private final Evaluator evaluator;
  private final UnseenCall unseen;
  private final SummaryResult results;

  SummaryCall(Run run, Evaluator evaluator, UnseenCall unseen) {
    this.unseen = unseen;
    this.run = run;
    this.evaluator = evaluator;
    this.results = new SummaryResult(run);
  }

  /** A case that is possible here, and the state that it leaves. */
  private record Way(Case taken, Disjunct after) {}

  void apply(
      Summary summary,
      Site site,
      Value receiver,
      List<Value> args,
      Disjunct before,
      Outcome abrupt,
      Evaluator.Then then) {
    Optional<Value> again = Getter.again(summary, site, before);
    if (again.isPresent()) {
      then.with(before, again.get());
      return;
    }
    Disjunct given = unfollowed(summary, site, args, before);
    boolean works = !Hints.seesToClosing(site.method().name()) && !isIdle(summary);
    Disjunct worked = run.forgetFields(site, works ? Effects.unseenWork(given) : given);
    boolean firm = summary.firm() || !site.method().isOverridable();
    boolean cleanup = run.inCleanup() && isCleanup(summary);
    Outcome ends = new Outcome();
    List<Way> ways = new ArrayList<>();
    for (Case one : summary.cases()) {
      if (isPossible(one.guards(), args, before)) {
        Disjunct start = asGuarded(one, site, worked.weaken(one.strength()));
        replay(one, List.of(), firm, site, args, before, start)
            .ifPresent(after -> ways.add(new Way(one, after)));
      }
    }
    List<Case> possible = ways.stream().map(Way::taken).toList();
    for (Way way : ways) {
      Case one = way.taken();
      Disjunct d = way.after();
      if (one.effects().stream().anyMatch(SummaryCall::isAnnounced)) {
        // Once more, now that it is known what is done each time: it comes to the same state.
        Disjunct start = asGuarded(one, site, worked.weaken(one.strength()));
        replay(one, possible, firm, site, args, before, start);
      }
      if (one.thrown().isPresent()) {
        d = ChosenEnd.after(one, possible, site, args, before, d);
        evaluator.mayThrow(
            abrupt, d, resited(one.thrown().get(), site, cleanup || isClose(site, args)));
      } else {
        d = perhapsEnded(one, possible, site, args, before, d);
        d = ChosenEnd.after(one, possible, site, args, before, d);
        d = Hints.seesToClosing(site.method().name()) ? takenCareOf(args, d) : d;
        Evaluator.Then end = (d2, v) -> ends.add(new Completion.Yield(v), d2);
        if (one.result() instanceof Result.Other && unseen.isFluent(site, receiver, d)) {
          end.with(d, receiver);
        } else {
          results.of(one.result(), firm, site, args, d, end);
        }
      }
    }
    ends.each(
        (c, d) -> {
          Value value = ((Completion.Yield) c).value();
          then.with(Getter.remember(summary, site, d, value), value);
        });
  }

  /** A getter, or a sum: what works on something may also fail. */
  private static boolean isIdle(Summary summary) {
    for (Case one : summary.cases()) {
      if (!one.effects().isEmpty() || one.thrown().isPresent()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Ended on one way through and left on another, for a reason that cannot be read: what others
   * reach, too, may be over then.
   */
  private static Disjunct perhapsEnded(
      Case taken, List<Case> possible, Site site, List<Value> args, Disjunct callers, Disjunct d) {
    Disjunct result = d;
    for (Case other : possible) {
      for (Effect effect : other.effects()) {
        boolean ends = ends(effect);
        boolean left =
            taken.effects().stream()
                .filter(e -> e.root().equals(effect.root()))
                .noneMatch(SummaryCall::ends);
        boolean undoes = effect.done().contains(Done.ROLLBACK);
        if (other.thrown().isEmpty() && ends && (left || undoes)) {
          Optional<ResourceId> id = SummaryResult.locate(effect.root(), site, args, callers);
          boolean lost =
              id.flatMap(result::resource)
                  .filter(left ? SummaryCall::isOpen : SummaryCall::isLikelyHalfDone)
                  .isPresent();
          result = lost ? Effects.loseTx(result, id.get()) : result;
        }
      }
    }
    return result;
  }

  private static boolean isOpen(Resource r) {
    return r.tx().isUnfinished() && (r.tx().likely() || r.shared());
  }

  static boolean ends(Effect effect) {
    return effect.done().stream().anyMatch(ENDS::contains);
  }

  /** Committed in a finalizer by what rolls back as well, for a reason of its own. */
  private static boolean isLikelyHalfDone(Resource r) {
    return r.tx().phase() == Tx.Phase.COMMITTED_ON_FAILURE && r.tx().likely();
  }

  /** Whether the resource is what the caller now gets from a call that cannot be seen. */
  private static boolean isGiven(Effect effect, Result result) {
    return isReturned(effect, result) && ((Result.Outside) result).taken();
  }

  private static boolean isReturned(Effect effect, Result result) {
    return result instanceof Result.Outside outside && outside.root().equals(effect.root());
  }

  /** A helper named for closing that does not on some path has its reasons: nothing is owed. */
  private static Disjunct takenCareOf(List<Value> args, Disjunct d) {
    Disjunct result = d;
    for (Value v : args) {
      if (v instanceof Value.Ref ref) {
        boolean open =
            result
                .resource(ref.id())
                .filter(r -> r.session() == Resource.SessionState.OPEN)
                .isPresent();
        result = open ? Effects.handOnClose(result, ref.id()) : result;
      }
    }
    return result;
  }

  /**
   * Given as an AutoCloseable, in an array or so: what becomes of it there, only names can tell, of
   * the method or of what it calls.
   */
  private Disjunct unfollowed(Summary summary, Site site, List<Value> args, Disjunct before) {
    Disjunct d = before;
    for (int i = 0; i < args.size(); i++) {
      if (!summary.followed().contains(i) && args.get(i) instanceof Value.Ref ref) {
        Disjunct used = unseen.given(site, ref.id(), "", false, d);
        d = summary.closesSomething() ? Effects.closedElsewhere(used, ref.id()) : used;
      }
    }
    return d;
  }

  private static boolean isPossible(Map<Integer, Value> guards, List<Value> args, Disjunct d) {
    for (Map.Entry<Integer, Value> guard : guards.entrySet()) {
      if (guard.getKey() >= args.size()) {
        continue;
      }
      Value wanted = guard.getValue();
      Value given = args.get(guard.getKey());
      boolean known =
          given instanceof Value.Bool
              || given.equals(Value.NULL)
              || (wanted.equals(Value.NULL) && Evaluator.isSurelyThere(given, d));
      if (known
          && !given.equals(wanted)
          && !(wanted.equals(Value.NON_NULL) && !given.equals(Value.NULL))) {
        return false;
      }
    }
    return true;
  }

  /**
   * A helper's helper asks for what its caller is given: for the outer one's callers, too. And a
   * flag that decides what a helper does is the same flag when its caller asks for it.
   */
  private Disjunct asGuarded(Case one, Site site, Disjunct before) {
    Disjunct d = before;
    if (one.thrown().isPresent()) {
      return d;
    }
    for (Map.Entry<Integer, Value> guard : one.guards().entrySet()) {
      boolean flag = guard.getValue() instanceof Value.Bool;
      boolean told = flag || (run.isSummary() && !guard.getValue().equals(Value.NON_NULL));
      if (told
          && guard.getKey() < site.arguments().size()
          && site.arguments().get(guard.getKey()) instanceof Expr.Name name
          && name.variable() instanceof Variable.Local local
          && (flag || local.index() >= 0)) {
        d = d.set(local, guard.getValue());
      }
    }
    return d;
  }

  /** The case of an argument that is null: then there is no session that could stay open. */
  private static Disjunct withoutAbsent(Map<Integer, Value> guards, List<Value> args, Disjunct d) {
    Disjunct result = d;
    for (Map.Entry<Integer, Value> guard : guards.entrySet()) {
      boolean absent = guard.getValue().equals(Value.NULL) && guard.getKey() < args.size();
      if (absent && args.get(guard.getKey()) instanceof Value.Ref ref) {
        result = Effects.absent(result, ref.id());
      }
    }
    return result;
  }

  private static boolean isAnnounced(Effect effect) {
    return effect.done().contains(Done.ROLLBACK)
        || effect.done().contains(Done.AUTO_COMMIT_ON)
        || effect.done().contains(Done.AUTO_COMMIT_RESTORED);
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

  private void announce(Done done, ResourceId id, Span at, boolean quiet, Disjunct d) {
    if (done == Done.ROLLBACK) {
      run.act(Act.Kind.ROLLBACK, id, d, at, quiet);
    } else if (done == Done.AUTO_COMMIT_ON) {
      run.act(Act.Kind.AUTO_COMMIT_ON, id, d, at, quiet);
    } else if (done == Done.AUTO_COMMIT_RESTORED) {
      run.act(Act.Kind.AUTO_COMMIT_SAVED, id, d, at, quiet);
    }
  }

  /**
   * The state after one way through; empty if no way leads through there from here.
   *
   * @param possible all ways that there are from here; empty if that is not known yet
   */
  private Optional<Disjunct> replay(
      Case one,
      List<Case> possible,
      boolean firm,
      Site site,
      List<Value> args,
      Disjunct callers,
      Disjunct worked) {
    Disjunct d = withoutAbsent(one.guards(), args, worked);
    for (Effect effect : one.effects()) {
      boolean given = isGiven(effect, one.result());
      Optional<ResourceId> id = SummaryResult.locate(effect.root(), site, args, callers);
      if (id.isPresent()) {
        if (id.get().isSymbolic()) {
          d = run.outside(id.get().path(), effect.type(), d);
        }
        if (!given && isPerhapsAnother(effect.root(), id.get(), d)) {
          d = Effects.loseSession(Effects.loseTx(d, id.get()), id.get());
          continue;
        }
        boolean quiet = one.thrown().isEmpty();
        boolean first = true;
        boolean over = false;
        boolean begun = false;
        for (Done done : effect.done()) {
          if (over && !done.isGuard() && isAskedFor(effect.root(), id.get())) {
            // What is asked for once the one before is given back may be another.
            d = Effects.loseSession(Effects.loseTx(d, id.get()), id.get());
            break;
          }
          over |= done == Done.CLOSE || done == Done.GIVE_BACK;
          if (given && done == Done.HAND_ON) {
            continue;
          }
          if (done == Done.AUTO_COMMIT_RESTORED && isOffBefore(id.get(), callers)) {
            continue;
          }
          if (!isPossible(done, id.get(), d)) {
            return Optional.empty();
          }
          // What the helper may have done else, it has not done before its first act.
          // And what it begins itself, it is itself to blame for.
          boolean own = begun && done != Done.ROLLBACK && !isPending(id.get(), callers);
          if (!own && mayAccuse(firm) && isDoneAlways(done, effect.root(), possible)) {
            announce(done, id.get(), site.anchor(), quiet, first ? callers : d);
          }
          first &= done.isGuard();
          begun |= done == Done.BEGIN;
          boolean withheld = one.thrown().isPresent() && isAskedFor(effect.root(), id.get());
          d =
              withheld && done == Done.BEGIN
                  ? Effects.loseTx(d, id.get())
                  : replay(done, effect, id.get(), site, firm, d);
          d = TOUCHES.contains(done) ? d.there(id.get()) : d;
        }
        boolean whole = over && effect.done().stream().anyMatch(STARTS::contains);
        if (whole && !isReturned(effect, one.result()) && isAskedFor(effect.root(), id.get())) {
          // One of the helper's own, it seems: whoever asks again, or has asked, gets another.
          d = Effects.loseSession(Effects.loseTx(d, id.get()), id.get());
        }
      }
    }
    return Optional.of(d);
  }

  private Disjunct replay(
      Done done, Effect effect, ResourceId id, Site site, boolean firm, Disjunct d) {
    Span at = site.anchor();
    return switch (done) {
      case BEGIN -> {
        if (!firm && run.isSummary()) {
          yield Effects.loseTx(d, id);
        }
        Disjunct begun =
            effect.chained() ? Effects.autoCommitOff(d, id, at) : Effects.begin(d, id, at);
        yield firm ? begun : Effects.likelyBegun(begun, id, at);
      }
      case COMMIT ->
          Effects.commit(mayAccuse(firm) ? d : Effects.own(d, id), id, at, run.isFailing());
      case COMMIT_FAILED -> Effects.commitFailed(d, id, at);
      case ROLLBACK -> Effects.rollback(d, id, at);
      case MARK_ROLLBACK_ONLY -> Effects.markRollbackOnly(d, id);
      case END -> Effects.end(d, id, at);
      case AUTO_COMMIT_ON, AUTO_COMMIT_RESTORED -> Effects.autoCommitOn(d, id, done, at);
      case WORK -> Effects.work(d, id, true);
      case USE -> Effects.use(d, id);
      case CLOSE ->
          isOfHolder(effect.root(), id, site, d)
              ? Effects.loseSession(d, id)
              : Effects.close(mayAccuse(firm) ? d : Effects.own(d, id), id, at);
      case GIVE_BACK -> Effects.giveBack(d, id, at);
      // Another object that keeps it may close it, or only use it: this method's own close tells.
      case HAND_ON -> isOwn(site) ? Effects.share(d, id) : Effects.letKeep(d, id);
      case LOSE_TRACK -> Effects.loseSession(Effects.loseTx(d, id), id);
      case MAYBE_CLOSE -> Effects.perhapsClose(d, id);
      case MAYBE_END -> Effects.perhapsEnd(d, id);
      case FOUND_CLOSED ->
          run.isSummary() && id.isSymbolic()
              ? d.update(id, r -> r.doing(done))
              : Effects.foundClosed(d, id);
      case FOUND_ACTIVE, FOUND_INACTIVE, FOUND_OPEN, FOUND_ABSENT ->
          d.update(id, r -> r.doing(done));
    };
  }

  /** Whether the caller has something to lose. */
  private static boolean isPending(ResourceId id, Disjunct callers) {
    return callers.resource(id).filter(r -> r.tx().isUnfinished()).isPresent();
  }

  /** Whether this method has switched auto-commit off before: what the helper restores is that. */
  private static boolean isOffBefore(ResourceId id, Disjunct callers) {
    return callers
        .resource(id)
        .map(Resource::tx)
        .filter(tx -> tx.chained() && !tx.presumed() && tx.begin().isPresent())
        .filter(tx -> tx.phase() == Tx.Phase.CLEAN || tx.isUnfinished())
        .isPresent();
  }

  /** Whether a guard in the helper may have answered so. */
  private static boolean isPossible(Done found, ResourceId id, Disjunct d) {
    return found == Done.FOUND_ABSENT
        ? !d.isThere(id)
        : d.resource(id).map(r -> Asking.isPossible(found, r)).orElse(true);
  }

  /** Who asks again what gives a session to its caller may get a new one: nothing is known then. */
  private static boolean isPerhapsAnother(Root root, ResourceId id, Disjunct d) {
    return isAskedFor(root, id) && d.resource(id).filter(Resource::isTaken).isPresent();
  }

  /** What the helper itself asks for; if it fails, its caller never sees it. */
  private static boolean isAskedFor(Root root, ResourceId id) {
    return !(root instanceof Root.Parameter) && id.path().endsWith("()");
  }

  /** The object that gave it closes it: it has been that object's own, not this method's. */
  private static boolean isOfHolder(Root root, ResourceId id, Site site, Disjunct d) {
    return root instanceof Root.Receiver
        && !isOwn(site)
        && d.resource(id).filter(r -> r.title() == Resource.Title.TAKEN).isPresent();
  }

  /** A call on this very object, or on none. */
  private static boolean isOwn(Site site) {
    return site.receiver().isEmpty() || site.receiver().get() instanceof Expr.This;
  }

  private boolean mayAccuse(boolean firm) {
    return firm && !run.isInDoubt();
  }

  /** Whether it is there to undo or to close: what it throws in a handler is a failing cleanup. */
  private static boolean isCleanup(Summary summary) {
    boolean cleans = false;
    for (Case one : summary.cases()) {
      for (Effect effect : one.effects()) {
        if (effect.done().contains(Done.COMMIT)) {
          return false;
        }
        cleans |= effect.done().contains(Done.ROLLBACK) || effect.done().contains(Done.CLOSE);
      }
    }
    return cleans;
  }

  /** A helper that is named for closing, and given what to close. */
  private static boolean isClose(Site site, List<Value> args) {
    return site.method().name().toLowerCase(Locale.ROOT).contains("close")
        && args.stream().anyMatch(Value.Ref.class::isInstance);
  }

  private Set<Thrown> resited(Set<Thrown> thrown, Site site, boolean cleanup) {
    Set<Thrown> here = new LinkedHashSet<>();
    for (Thrown t : thrown) {
      boolean passed = t.passed() && t.kind() != Kind.RUNTIME;
      boolean secondary = cleanup || t.secondary();
      Work work = run.sqlTexts().asTold(t.work(), site.arguments());
      here.add(new Thrown(t.kind(), t.type(), work, secondary, passed, site.anchor()));
    }
    return here;
  }
}
