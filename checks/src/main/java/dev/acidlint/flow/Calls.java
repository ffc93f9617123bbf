package dev.acidlint.flow;

import dev.acidlint.catalogue.MethodFacts;
import dev.acidlint.catalogue.Role;
import dev.acidlint.flow.Summary.Result;
import dev.acidlint.flow.Thrown.Kind;
import dev.acidlint.flow.Thrown.Work;
import dev.acidlint.model.Expr;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.MethodId;
import dev.acidlint.model.MethodRef;
import dev.acidlint.model.Span;
import dev.acidlint.model.TypeDecl;
import dev.acidlint.model.TypeRef;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Calls: by the catalogue if it knows them, else by their summary, else unseen. */
final class Calls {
  private final Run run;
  private final Evaluator evaluator;
  private final KnownCall known;
  private final UnseenCall unseen;
  private final Capture capture;
  private final NullReceiver onNull;
  private final Privileged privileged;

  Calls(Run run, Evaluator evaluator, Capture capture) {
    this.run = run;
    this.evaluator = evaluator;
    this.capture = capture;
    this.onNull = new NullReceiver(run);
    this.privileged = new Privileged(run);
    this.known = new KnownCall(run, evaluator, capture);
    this.unseen = new UnseenCall(run, evaluator, capture, known);
  }

  void call(Expr.Call call, Disjunct d, boolean used, Outcome abrupt, Evaluator.Then then) {
    Site site = Site.of(call, used);
    if (!call.arguments().isEmpty() && UnseenFailures.isLog(site, unseen.ownerOf(site))) {
      call.arguments().forEach(run.typing()::noteLookedAt);
    }
    if (call.receiver().isPresent()) {
      evaluator.eval(
          call.receiver().get(),
          d,
          true,
          abrupt,
          (d2, receiver) ->
              evaluator.all(
                  call.arguments(),
                  d2,
                  abrupt,
                  (d3, args) -> apply(call, site, receiver, args, d3, abrupt, then)));
    } else {
      evaluator.all(
          call.arguments(),
          d,
          abrupt,
          (d2, args) -> apply(call, site, Value.UNKNOWN, args, d2, abrupt, then));
    }
  }

  /** A call that no source names, if it can be read what it does. */
  boolean byItsSummary(Expr.Call call, Disjunct d, Outcome abrupt, Evaluator.Then then) {
    Optional<Summary> summary =
        run.typing().facts(call).isPresent()
            ? Optional.empty()
            : summary(call, Value.NON_NULL, List.of());
    summary.ifPresent(
        s ->
            new SummaryCall(run, evaluator, unseen)
                .apply(s, Site.of(call, false), Value.NON_NULL, List.of(), d, abrupt, then));
    return summary.isPresent();
  }

  /** One call or creation. */
  record Site(
      Expr expression,
      Span anchor,
      Optional<Expr> receiver,
      List<Expr> arguments,
      MethodRef method,
      boolean used) {

    private static Site of(Expr.Call call, boolean used) {
      return new Site(call, call.anchor(), call.receiver(), call.arguments(), call.method(), used);
    }
  }

  private void apply(
      Expr.Call call,
      Site site,
      Value receiver,
      List<Value> args,
      Disjunct before,
      Outcome abrupt,
      Evaluator.Then then) {
    if (onNull.is(receiver)) {
      onNull.call(site, before, abrupt);
      return;
    }
    Disjunct now = GivenPerhaps.withheld(site, args, before);
    Disjunct d = receiver instanceof Value.Ref ref ? now.there(ref.id()) : now;
    if (receiver instanceof Value.Ref ref && ref.isMapper() && !endsIt(site.method().name())) {
      mapped(site, ref.id(), args, d, abrupt, then);
      return;
    }
    Optional<MethodFacts> facts = run.typing().facts(call).filter(f -> !isCallback(f));
    if (facts.isPresent()) {
      Optional<Summary> own =
          facts
              .filter(GivesField::mayBe)
              .flatMap(f -> GivesField.by(summary(call, receiver, args)));
      if (own.isPresent()) {
        new SummaryCall(run, evaluator, unseen)
            .apply(own.get(), site, receiver, args, d, abrupt, then);
        return;
      }
      run.listener().called(call, facts.get(), d);
      known.apply(facts.get(), site, receiver, args, d, abrupt, then);
      return;
    }
    Optional<Result.Opened> given = privileged.opens(call, d);
    if (given.isPresent()) {
      unseen.apply(
          site, receiver, args, d, abrupt, (after, v) -> give(given.get(), site, after, v, then));
      return;
    }
    Optional<Summary> summary = summary(call, receiver, args);
    if (summary.isPresent()) {
      Disjunct own = receiver instanceof Value.Ref ref ? closedByItself(site, ref.id(), d) : d;
      new SummaryCall(run, evaluator, unseen)
          .apply(summary.get(), site, receiver, args, own, abrupt, then);
      return;
    }
    unseen.apply(site, receiver, args, d, abrupt, then);
  }

  /** What a privileged action has opened is taken for what nobody could tell of the call. */
  private void give(Result.Opened given, Site site, Disjunct d, Value unseen, Evaluator.Then then) {
    Disjunct before =
        KnownCall.idOf(unseen)
            .filter(id -> d.resource(id).filter(Resource::isTaken).isPresent())
            .map(id -> d.drop(List.of(id)))
            .orElse(d);
    new SummaryResult(run).of(given, true, site, List.of(), before, then);
  }

  /** A close that is here to be read, of a session's own class, closes that session. */
  private static Disjunct closedByItself(Site site, ResourceId id, Disjunct d) {
    boolean closer =
        site.arguments().isEmpty()
            && d.resource(id)
                .flatMap(r -> r.facts().closer())
                .filter(site.method().name()::equals)
                .isPresent();
    return closer ? Effects.close(d, id, site.anchor()) : d;
  }

  /** A fact about those who implement the method, not about calls of it. */
  private static boolean isCallback(MethodFacts facts) {
    return !facts.roles().isEmpty()
        && facts.roles().stream().allMatch(Role.Lends.class::isInstance);
  }

  private Optional<Summary> summary(Expr.Call call, Value receiver, List<Value> args) {
    boolean touches =
        receiver instanceof Value.Ref
            || args.stream().anyMatch(v -> v instanceof Value.Ref || v instanceof Value.Handle);
    Optional<MethodDecl> here = call.method().declaration();
    if (here.isPresent()) {
      return here.filter(m -> touches || m.mayPersist())
          .flatMap(run.summaries()::of)
          .filter(s -> !isStandIn(call, here.get().owner()) || Steering.isDoneBy(s));
    }
    Optional<MethodId> there = call.method().elsewhere();
    return there
        .flatMap(id -> run.summaries().elsewhere(id, touches))
        .filter(s -> !isStandIn(call, there.get().owner()) || Steering.isDoneBy(s));
  }

  /**
   * Whether it is the only implementation of the method that is called: what an interface promises
   * may be far away, and what is called there is not told of here unless it steers a transaction.
   */
  private static boolean isStandIn(Expr.Call call, String owner) {
    return call.method().isResolved() && !call.method().owner().name().equals(owner);
  }

  void create(Expr.New creation, Disjunct d, boolean used, Outcome abrupt, Evaluator.Then then) {
    Site site =
        new Site(
            creation,
            creation.anchor(),
            Optional.empty(),
            creation.arguments(),
            creation.constructor(),
            used);
    Optional<MethodFacts> facts =
        creation.body().isPresent() ? Optional.empty() : run.typing().facts(creation);
    evaluator.all(
        creation.arguments(),
        d,
        abrupt,
        (d2, args) -> {
          if (facts.isPresent()) {
            run.listener().called(creation, facts.get(), d2);
            known.apply(facts.get(), site, Value.UNKNOWN, args, d2, abrupt, then);
            return;
          }
          Optional<Summary> made = constructor(creation, args, d2);
          if (made.isPresent()) {
            make(made.get(), site, args, d2, abrupt, then);
            return;
          }
          Disjunct after = d2;
          for (Value v : args) {
            if (v instanceof Value.Ref ref) {
              after = Effects.unseenWorkOn(Effects.doubt(after, ref.id()), ref.id());
            }
          }
          after = capture.keptFunctions(args, after);
          if (creation.body().isPresent()) {
            TypeDecl object = creation.body().get();
            after =
                Proxies.isHandler(creation.type())
                    ? capture.byHandler(object, after)
                    : capture.by(object, after);
          }
          unseen.mayThrow(site, creation.type().name(), Optional.empty(), after, abrupt);
          then.with(after, Value.NON_NULL);
        });
  }

  /**
   * Of a constructor that puts a session into its object; of others nothing need be told, unless
   * nobody but the object has what they are given.
   */
  private Optional<Summary> constructor(Expr.New creation, List<Value> args, Disjunct d) {
    if (creation.body().isPresent() || run.isResource(creation.type().name())) {
      return Optional.empty();
    }
    Optional<MethodDecl> here = creation.constructor().declaration();
    Optional<Summary> summary =
        here.isPresent()
            ? here.filter(m -> Made.isLikelyBy(m, run.typing())).flatMap(run.summaries()::of)
            : creation.constructor().elsewhere().flatMap(id -> run.summaries().elsewhere(id, true));
    if (summary.filter(s -> KeptForUse.isAll(s, args)).isPresent()) {
      run.listener().keptForUse(creation.anchor());
    }
    boolean only =
        args.stream().anyMatch(v -> v instanceof Value.Ref ref && !Run.isReferred(ref.id(), d));
    return summary.filter(s -> only || Made.isDoneBy(s));
  }

  /** What it is given it may keep, or only use. */
  private void make(
      Summary summary,
      Site site,
      List<Value> args,
      Disjunct before,
      Outcome abrupt,
      Evaluator.Then then) {
    Disjunct d = before;
    for (Value v : args) {
      d = v instanceof Value.Ref ref ? Effects.doubt(d, ref.id()) : d;
    }
    d = capture.keptFunctions(args, d);
    new SummaryCall(run, evaluator, unseen)
        .apply(
            summary,
            site,
            Value.UNKNOWN,
            args,
            d,
            abrupt,
            (after, v) -> then.with(after, Value.NON_NULL));
  }

  /** A mapper may have methods for the transaction and the session, too. */
  private static boolean endsIt(String name) {
    return Hints.ends(name) || name.equals("begin") || name.equals("close");
  }

  /** A method of a mapper's: a statement on its session, and the name tells which. */
  private void mapped(
      Site site,
      ResourceId id,
      List<Value> args,
      Disjunct before,
      Outcome abrupt,
      Evaluator.Then then) {
    boolean write = !Hints.reads(site.method().name());
    Disjunct after = capture.functions(args, Effects.work(before, id, write));
    Set<Thrown> thrown = new LinkedHashSet<>();
    Work work = write ? Work.WRITE : Work.READ;
    after
        .resource(id)
        .map(r -> new Thrown(Kind.FAMILY, r.facts().family(), work, false, false, site.anchor()))
        .ifPresent(thrown::add);
    for (TypeRef type : site.method().thrown()) {
      thrown.add(run.catching().declared(type, work, site.anchor()));
    }
    thrown.add(new Thrown(Kind.RUNTIME, "", work, false, false, site.anchor()));
    evaluator.mayThrow(abrupt, after, thrown);
    unseen.result(site, new Value.Ref(id), args, after, then);
  }
}
