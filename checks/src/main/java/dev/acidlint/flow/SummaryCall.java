package dev.acidlint.flow;

import dev.acidlint.catalogue.ResourceFacts;
import dev.acidlint.flow.Calls.Site;
import dev.acidlint.flow.Resource.Done;
import dev.acidlint.flow.Summary.Case;
import dev.acidlint.flow.Summary.Effect;
import dev.acidlint.flow.Summary.Result;
import dev.acidlint.flow.Thrown.Kind;
import dev.acidlint.flow.Thrown.Work;
import dev.acidlint.model.Expr;
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
 * A call by its summary: each case that the arguments allow is {@linkplain Replay replayed} on the
 * caller's resources.
 */
final class SummaryCall {
  private static final Set<Done> ENDS =
      EnumSet.of(Done.COMMIT, Done.ROLLBACK, Done.END, Done.MARK_ROLLBACK_ONLY);

  private static final Set<Done> DONE_TO_IT =
      EnumSet.of(Done.COMMIT, Done.ROLLBACK, Done.END, Done.WORK, Done.USE, Done.CLOSE);

  private static final Set<Done> CLOSES = EnumSet.of(Done.CLOSE, Done.MAYBE_CLOSE, Done.GIVE_BACK);

  private final Run run;
  private final Evaluator evaluator;
  private final UnseenCall unseen;
  private final SummaryResult results;
  private final Face face;

  SummaryCall(Run run, Evaluator evaluator, UnseenCall unseen) {
    this.unseen = unseen;
    this.run = run;
    this.evaluator = evaluator;
    this.results = new SummaryResult(run);
    this.face = new Face(run);
  }

  /** A case that is possible here, and the state that it leaves. */
  private record Way(Case taken, Disjunct after) {}

  void apply(
      Summary told,
      Site site,
      Value receiver,
      List<Value> args,
      Disjunct before,
      Outcome abrupt,
      Evaluator.Then then) {
    ByFlags flags = new ByFlags(run.isSummary(), site, before);
    Summary summary = flags.seen(told);
    Optional<Value> again = Getter.again(summary, site, before);
    if (again.isPresent()) {
      then.with(before, again.get());
      return;
    }
    if (closesMore(summary)) {
      run.listener().closedMore(site.anchor());
    }
    if (givesEither(summary)) {
      run.listener().gaveEither(site.anchor());
    }
    Disjunct given = unfollowed(summary, site, args, before);
    boolean works =
        !Hints.seesToClosing(site.method().name()) && !isIdle(summary) && !unseen.isPreparing(site);
    AtMost most = AtMost.of(summary);
    List<Value> values = new ArrayList<>(args);
    values.add(receiver);
    Disjunct worked =
        run.forgetFields(site, works ? most.done(given, run.confined(), values) : given);
    boolean firm = summary.firm() || !site.method().isOverridable();
    boolean cleanup = run.inCleanup() && isCleanup(summary);
    Outcome ends = new Outcome();
    List<Way> ways = new ArrayList<>();
    Replay replay = new Replay(run, site, firm, summary, most, args, before);
    for (Case one : summary.cases()) {
      if (isPossible(one.guards(), args, before) && !touchesAbsent(one, summary, args)) {
        Disjunct start = asGuarded(one, site, worked.weaken(one.strength()));
        replay.of(one, List.of(), start).ifPresent(after -> ways.add(new Way(one, after)));
      }
    }
    List<Case> possible = ways.stream().map(Way::taken).toList();
    for (Way way : ways) {
      Case one = way.taken();
      Disjunct d = flags.after(one, way.after());
      if (Replay.isAnnounced(one)) {
        // Once more, now that it is known what is done each time: it comes to the same state.
        Disjunct start = asGuarded(one, site, worked.weaken(one.strength()));
        replay.of(one, possible, start);
      }
      if (one.thrown().isPresent()) {
        d = cleanup ? perhapsEnded(one, possible, site, args, before, d) : d;
        d = ChosenEnd.after(one, possible, site, args, before, d);
        evaluator.mayThrow(
            abrupt, d, resited(one.thrown().get(), site, cleanup || isClose(site, args)));
      } else {
        d = perhapsEnded(one, possible, site, args, before, d);
        d = ChosenEnd.after(one, possible, site, args, before, d);
        d = Hints.seesToClosing(site.method().name()) ? takenCareOf(args, d) : d;
        Evaluator.Then end =
            (d2, v) ->
                ends.add(new Completion.Yield(v), KeptTransaction.after(one, site, args, d2));
        boolean itself = one.result() instanceof Result.Itself && receiver instanceof Value.Ref;
        boolean fluent = one.result() instanceof Result.Other && unseen.isFluent(site, receiver, d);
        if (itself || fluent || face.isBy(one.result(), site, receiver, d)) {
          end.with(d, receiver);
        } else {
          results.of(Either.asSeen(one, possible), firm, site, args, d, end);
        }
      }
    }
    ends.each(
        (c, d) -> {
          Value value = ((Completion.Yield) c).value();
          then.with(Getter.remember(summary, site, d, value), value);
        });
  }

  /** Whether it closes what a field holds, too, or what its argument was made from. */
  private static boolean closesMore(Summary summary) {
    for (Case one : summary.cases()) {
      for (Effect effect : one.effects()) {
        boolean given =
            effect.root() instanceof Summary.Root.Parameter parameter
                && parameter.suffix().isEmpty();
        if (!given && effect.does(CLOSES)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether what it returns is opened on one way, and somebody else's on another. */
  private static boolean givesEither(Summary summary) {
    boolean opened = false;
    boolean there = false;
    for (Case one : summary.cases()) {
      if (one.thrown().isEmpty()) {
        opened |= one.result().isFresh();
        there |= !(one.result().isFresh() || one.result() instanceof Result.Constant);
      }
    }
    return opened && there;
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
      if (other.thrown().isPresent()) {
        continue;
      }
      for (Effect effect : other.effects()) {
        if (!ends(effect)) {
          continue;
        }
        if (!ends(taken, effect.root())) {
          Optional<ResourceId> id = SummaryResult.locate(effect.root(), site, args, callers);
          boolean lost = id.flatMap(result::resource).filter(SummaryCall::isOpen).isPresent();
          result = lost ? Effects.loseTx(result, id.get()) : result;
        }
      }
    }
    return result;
  }

  private static boolean isOpen(Resource r) {
    return r.tx().isUnfinished() && (r.tx().likely() || r.shared());
  }

  private static boolean ends(Case one, Summary.Root root) {
    for (Effect effect : one.effects()) {
      if (ends(effect) && effect.root().equals(root)) {
        return true;
      }
    }
    return false;
  }

  static boolean ends(Effect effect) {
    return effect.does(ENDS);
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
              || (wanted.equals(Value.NULL) && Branching.isSurelyThere(given, d));
      if (known
          && !given.equals(wanted)
          && !(wanted.equals(Value.NON_NULL) && !given.equals(Value.NULL))) {
        return false;
      }
    }
    return true;
  }

  /** What a helper does to what it is given it cannot do to null, if that it asks. */
  private static boolean touchesAbsent(Case one, Summary summary, List<Value> args) {
    for (Effect effect : one.effects()) {
      if (effect.root() instanceof Summary.Root.Parameter parameter
          && parameter.suffix().isEmpty()
          && parameter.index() < args.size()
          && args.get(parameter.index()).equals(Value.NULL)
          && !one.guards().containsKey(parameter.index())
          && effect.does(DONE_TO_IT)
          && asksForNull(summary, parameter.index())) {
        return true;
      }
    }
    return false;
  }

  private static boolean asksForNull(Summary summary, int parameter) {
    return summary.cases().stream().anyMatch(one -> Value.NULL.equals(one.guards().get(parameter)));
  }

  /**
   * A helper's helper asks for what its caller is given: for the outer one's callers, too. A flag
   * that decides what a helper does is the same flag when its caller asks for it, and so is a
   * variable of which nothing else is known.
   */
  private Disjunct asGuarded(Case one, Site site, Disjunct before) {
    Disjunct d = before;
    if (one.thrown().isPresent()) {
      return d;
    }
    for (Map.Entry<Integer, Value> guard : one.guards().entrySet()) {
      if (guard.getKey() < site.arguments().size()
          && site.arguments().get(guard.getKey()) instanceof Expr.Name name
          && name.variable() instanceof Variable.Local local
          && (guard.getValue() instanceof Value.Bool
              || isForCallers(guard.getValue(), local)
              || isUnknown(local, d))) {
        d = d.set(local, guard.getValue());
      }
    }
    return d;
  }

  private boolean isForCallers(Value guard, Variable.Local local) {
    return run.isSummary() && !guard.equals(Value.NON_NULL) && local.index() >= 0;
  }

  private static boolean isUnknown(Variable.Local local, Disjunct d) {
    return d.value(local).filter(v -> !v.equals(Value.UNKNOWN)).isEmpty();
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
      boolean closes = t.work() == Work.UNSEEN && Hints.isCleanup(site.method().name());
      Work told = closes ? Work.CLEANUP : SqlTexts.asTold(t.work(), site.arguments());
      Work work = SqlTexts.stores(told) && givesEngine(site) ? Work.OPEN : told;
      here.add(new Thrown(t.kind(), t.type(), work, secondary, passed, site.anchor()));
    }
    return here;
  }

  /** What it runs then prepares the engine's own sessions: if that fails, there is no engine. */
  private boolean givesEngine(Site site) {
    return run.typing()
        .resource(run.typing().nameOf(site.expression()))
        .filter(facts -> facts.kind() == ResourceFacts.Kind.ENGINE)
        .isPresent();
  }
}
