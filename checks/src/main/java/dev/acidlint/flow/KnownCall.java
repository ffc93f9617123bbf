package dev.acidlint.flow;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.catalogue.MethodFacts;
import dev.acidlint.catalogue.Operand;
import dev.acidlint.catalogue.ResourceFacts;
import dev.acidlint.catalogue.ResourceFacts.CloseEffect;
import dev.acidlint.catalogue.Role;
import dev.acidlint.flow.Calls.Site;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A call that the catalogue knows: its roles applied to the state, one after the other. */
final class KnownCall {
  private final Run run;
  private final Evaluator evaluator;
  private final Capture capture;
  private final Failures failures;

  KnownCall(Run run, Evaluator evaluator, Capture capture) {
    this.run = run;
    this.evaluator = evaluator;
    this.capture = capture;
    this.failures = new Failures(run);
  }

  /** The state after the call, and the one that its exceptions leave. */
  private record Step(Disjunct after, Disjunct thrown) {}

  void apply(
      MethodFacts facts,
      Site site,
      Value receiver,
      List<Value> args,
      Disjunct before,
      Outcome abrupt,
      Evaluator.Then then) {
    Value self = receiver;
    Disjunct d = before;
    if (site.receiver().isPresent() && receiver.equals(Value.UNKNOWN)) {
      Expr expression = site.receiver().get();
      String type = run.typing().nameOf(expression);
      if (run.isResource(type)) {
        String path = Paths.of(expression).orElse("@" + expression.span().start());
        ResourceId id = ResourceId.at(path);
        self = new Value.Ref(id);
        d = named(expression, self, run.outside(path, type, d)).there(id);
      }
    }
    Optional<Role.Guards> guard = facts.role(Role.Guards.class);
    if (guard.isPresent()) {
      ask(guard.get(), target(guard.get().operand(), self, args), d, then);
      return;
    }
    Optional<Role.Runs> runs = facts.role(Role.Runs.class);
    if (runs.isPresent() && runs.get().argument() < args.size()) {
      new ScopeCall(run, evaluator, capture)
          .apply(
              runs.get(),
              facts.role(Role.Lends.class),
              failures.of(facts, site, self, d),
              site,
              args,
              d,
              abrupt,
              then);
      return;
    }
    d = capture.functions(args, d);
    Step step = new Step(d, d);
    Value result = Value.UNKNOWN;
    Optional<Role.Lends> lends = facts.role(Role.Lends.class);
    boolean lendsOut = facts.role(Role.Opens.class).isPresent();
    for (Role role : facts.roles()) {
      if (role instanceof Role.Lends && lendsOut) {
        continue;
      }
      step = effect(role, site, self, args, inDoubt(role, self, args, step));
      result = value(role, self, args, result);
    }
    evaluator.mayThrow(abrupt, step.thrown(), failures.of(facts, site, self, d));
    Optional<Role.Opens> opens = facts.role(Role.Opens.class);
    Optional<Role.Builds> builds = facts.role(Role.Builds.class);
    String type = typeOf(facts, site);
    Optional<ResourceId> lender = lender(opens, site, self, step.after());
    if (lender.isPresent()) {
      then.with(step.after(), new Value.Ref(lender.get()));
    } else if (opens.isPresent()) {
      open(
          opens.get(),
          site,
          type,
          self,
          beginsResult(facts) ? Optional.of(site) : Optional.empty(),
          step.after(),
          lends.map(l -> lending(l, site, then)).orElse(then));
    } else if (builds.isPresent() && run.typing().resource(type).isPresent()) {
      open(
          new Role.Opens(Role.Ownership.OWNED, false),
          site,
          type,
          self,
          Optional.empty(),
          step.after(),
          then);
    } else if (beginsResult(facts)) {
      beginResult(site, type, step.after(), then);
    } else if (result.equals(Value.UNKNOWN)
        && run.isResource(type)
        && !(site.expression() instanceof Expr.New)) {
      String path = Paths.of(site.expression()).orElse("@" + site.anchor().start());
      then.with(run.outside(path, type, step.after()), new Value.Ref(ResourceId.at(path)));
    } else {
      then.with(step.after(), result);
    }
  }

  /** A variable that has come from anywhere, {@code (UserTransaction) context.lookup(name)}. */
  private static Disjunct named(Expr expression, Value value, Disjunct d) {
    return expression instanceof Expr.Name name && name.variable() instanceof Variable.Local local
        ? d.set(local, value)
        : d;
  }

  /** What a result set or statement leads back to, if this method knows it. */
  private static Optional<ResourceId> lender(
      Optional<Role.Opens> opens, Site site, Value self, Disjunct d) {
    boolean back = opens.filter(o -> o.ownership() == Role.Ownership.BORROWED).isPresent();
    return back && self instanceof Value.Ref ref
        ? LeadsBack.by(site.method().name(), ref.id(), d).or(() -> lentParent(ref.id(), d))
        : Optional.empty();
  }

  private static Optional<ResourceId> lentParent(ResourceId id, Disjunct d) {
    return d.resource(id)
        .flatMap(Resource::parent)
        .filter(p -> d.resource(p).flatMap(Resource::lent).isPresent());
  }

  private static Evaluator.Then lending(Role.Lends lends, Site site, Evaluator.Then then) {
    Lent lent =
        Lent.by(Lent.Origin.OPENER, site.anchor(), lends.transaction())
            .toBeGivenBack(lends.giveBack());
    return (d, v) -> then.with(v instanceof Value.Ref ref ? Effects.lend(d, ref.id(), lent) : d, v);
  }

  /** Under a condition that we cannot read, it may be closed only where it is not lent. */
  private Step inDoubt(Role role, Value self, List<Value> args, Step step) {
    Optional<Operand> operand =
        role instanceof Role.Closes closes
            ? Optional.of(closes.operand())
            : role instanceof Role.Commits commits
                ? Optional.of(commits.operand())
                : Optional.empty();
    if (operand.isEmpty() || !run.isInDoubt()) {
      return step;
    }
    return both(step, d -> each(operand.get(), self, args, d, id -> x -> Effects.own(x, id)));
  }

  private static boolean beginsResult(MethodFacts facts) {
    return facts
        .role(Role.Begins.class)
        .filter(b -> b.operand() instanceof Operand.Result)
        .isPresent();
  }

  private String typeOf(MethodFacts facts, Site site) {
    String type = run.typing().nameOf(site.expression());
    return run.typing().resource(type).isPresent() ? type : facts.returns().orElse(type);
  }

  // ---- effects

  private Step effect(Role role, Site site, Value self, List<Value> args, Step step) {
    if (role instanceof Role.Lends r && self instanceof Value.Ref ref) {
      Lent lent = Lent.by(Lent.Origin.TYPE, site.anchor(), r.transaction());
      return both(step, d -> Effects.lend(d, ref.id(), lent));
    }
    if (role instanceof Role.Begins r && !(r.operand() instanceof Operand.Result)) {
      Disjunct before = step.after();
      Disjunct after = before;
      for (ResourceId id : target(r.operand(), self, args)) {
        run.noteIfUnfinished(id, after, site.anchor());
        after = Effects.begin(after, id, site.anchor());
      }
      return new Step(after, before);
    }
    if (role instanceof Role.SetsAutoCommit) {
      return setAutoCommit(site, self, args, step);
    }
    if (role instanceof Role.Commits r) {
      Disjunct after = step.after();
      Disjunct failed = step.thrown();
      for (ResourceId id : target(r.operand(), self, args)) {
        after = Effects.commit(after, id, site.anchor(), run.failing());
        failed = Effects.commitFailed(failed, id, site.anchor());
      }
      return new Step(after, failed);
    }
    if (role instanceof Role.RollsBack r) {
      if (!r.partial()) {
        for (ResourceId id : target(r.operand(), self, args)) {
          run.act(Act.Kind.ROLLBACK, id, step.after(), site.anchor(), r.quiet());
        }
      }
      return r.partial()
          ? step
          : both(
              step,
              d ->
                  each(
                      r.operand(),
                      self,
                      args,
                      d,
                      id -> x -> Effects.rollback(x, id, site.anchor())));
    }
    if (role instanceof Role.Ends r) {
      return both(
          step,
          d -> each(r.operand(), self, args, d, id -> x -> Effects.end(x, id, site.anchor())));
    }
    if (role instanceof Role.MarksRollbackOnly r) {
      return both(
          step, d -> each(r.operand(), self, args, d, id -> x -> Effects.markRollbackOnly(x, id)));
    }
    if (role instanceof Role.ClosesChildren) {
      return both(
          step, d -> self instanceof Value.Ref ref ? Effects.closeChildren(d, ref.id()) : d);
    }
    if (role instanceof Role.Closes r) {
      return both(
          step,
          d ->
              each(
                  r.operand(),
                  self,
                  args,
                  d,
                  id ->
                      x ->
                          r.givesBack()
                              ? Effects.giveBack(x, id, site.anchor())
                              : Effects.close(x, id, site.anchor())));
    }
    if (role instanceof Role.Works r) {
      boolean write = r.write() && SqlTexts.stores(run.sqlTexts().work(self, site.arguments()));
      // A query's session is not in sight: it may be any of them.
      return both(
          step,
          d ->
              self instanceof Value.Ref ref
                  ? Effects.work(d, ref.id(), write)
                  : run.confined().work(d, args, write));
    }
    if (role instanceof Role.Wraps r && r.argument() < args.size()) {
      return both(
          step,
          d ->
              args.get(r.argument()) instanceof Value.Ref ref
                  ? Effects.handOnClose(d, ref.id())
                  : d);
    }
    return step;
  }

  private interface Change extends java.util.function.UnaryOperator<Disjunct> {}

  private static Step both(Step step, Change change) {
    return new Step(change.apply(step.after()), change.apply(step.thrown()));
  }

  private Disjunct each(
      Operand operand,
      Value self,
      List<Value> args,
      Disjunct d,
      java.util.function.Function<ResourceId, Change> change) {
    Disjunct result = d;
    for (ResourceId id : target(operand, self, args)) {
      result = change.apply(id).apply(result);
    }
    return result;
  }

  private Step setAutoCommit(Site site, Value self, List<Value> args, Step step) {
    if (!(self instanceof Value.Ref ref) || args.isEmpty()) {
      return step;
    }
    ResourceId id = ref.id();
    Value mode = args.get(0);
    if (mode.equals(Value.FALSE)) {
      return new Step(Effects.autoCommitOff(step.after(), id, site.anchor()), step.thrown());
    }
    boolean on = mode.equals(Value.TRUE) || mode instanceof Value.SavedAutoCommit;
    if (on) {
      boolean saved = !mode.equals(Value.TRUE) || !isLiteral(site.arguments().get(0));
      Act.Kind kind = saved ? Act.Kind.AUTO_COMMIT_SAVED : Act.Kind.AUTO_COMMIT_ON;
      run.act(kind, id, step.after(), site.anchor(), false);
    }
    Resource.Done how =
        mode instanceof Value.SavedAutoCommit
            ? Resource.Done.AUTO_COMMIT_RESTORED
            : Resource.Done.AUTO_COMMIT_ON;
    return on
        ? both(step, d -> Effects.autoCommitOn(d, id, how, site.anchor()))
        : both(step, d -> Effects.loseTx(d, id));
  }

  /** Else it was tested to be on, which a saved mode was. */
  private static boolean isLiteral(Expr mode) {
    return mode instanceof Expr.Literal;
  }

  private Value value(Role role, Value self, List<Value> args, Value before) {
    if (role instanceof Role.HandleOf r) {
      return single(target(r.operand(), self, args)).<Value>map(Value.Handle::new).orElse(before);
    }
    if (role instanceof Role.ViewOf r) {
      return single(target(r.operand(), self, args)).<Value>map(Value.Ref::new).orElse(before);
    }
    if (role instanceof Role.MapperOf r) {
      return single(target(r.operand(), self, args))
          .<Value>map(id -> new Value.Ref(id, true))
          .orElse(before);
    }
    if (role instanceof Role.ReadsAutoCommit && self instanceof Value.Ref ref) {
      return new Value.SavedAutoCommit(ref.id());
    }
    return before;
  }

  static Optional<ResourceId> idOf(Value v) {
    if (v instanceof Value.Ref ref) {
      return Optional.of(ref.id());
    }
    return v instanceof Value.Handle handle ? Optional.of(handle.id()) : Optional.empty();
  }

  private static Optional<ResourceId> single(List<ResourceId> ids) {
    return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
  }

  private static List<ResourceId> target(Operand operand, Value self, List<Value> args) {
    List<ResourceId> ids = new ArrayList<>();
    if (operand instanceof Operand.This) {
      idOf(self).ifPresent(ids::add);
    } else if (operand instanceof Operand.Argument a && a.index() < args.size()) {
      idOf(args.get(a.index())).ifPresent(ids::add);
    } else if (operand instanceof Operand.AllArguments) {
      args.forEach(v -> idOf(v).ifPresent(ids::add));
    }
    return ids;
  }

  // ---- guards

  private void ask(Role.Guards guard, List<ResourceId> ids, Disjunct d, Evaluator.Then then) {
    new Asking(run).ask(guard, single(ids), d, then);
  }

  // ---- opening

  void open(
      Role.Opens opens,
      Site site,
      String type,
      Value self,
      Optional<Site> begins,
      Disjunct d,
      Evaluator.Then then) {
    Optional<ResourceFacts> found = run.typing().resource(type);
    if (found.isEmpty()) {
      then.with(d, Value.UNKNOWN);
      return;
    }
    ResourceFacts facts = found.get();
    if (opens.child() && self.equals(Value.NULL)) {
      // The call throws, and opens nothing (JLS 15.12.4.4).
      then.with(d, Value.UNKNOWN);
      return;
    }
    if (CallersConnection.isAskedFor(site.arguments())) {
      then.with(CallersConnection.there(run, type, d), CallersConnection.value());
      return;
    }
    if (opens.ownership() == Role.Ownership.BORROWED) {
      String path = Paths.of(site.expression()).orElse("@" + site.anchor().start());
      then.with(run.outside(path, type, d), new Value.Ref(ResourceId.at(path)));
      return;
    }
    ResourceId id = ResourceId.opened(site.anchor().start());
    run.noteReopened(id, d, site.anchor());
    Optional<ResourceId> parent = opens.child() ? idOf(self) : Optional.empty();
    run.sqlTexts().noteOpened(id, site.arguments(), parent);
    Tx tx = Tx.NONE;
    if (begins.isPresent()) {
      tx = Tx.chained(site.anchor(), false);
    } else if (hasAutoCommit(type)) {
      tx = Tx.chained(site.anchor(), true);
    }
    CloseEffect effect = opens.closeEffect().orElse(facts.closeEffect());
    Resource resource = Resource.opened(facts, type, site.anchor(), true, parent, effect, tx);
    then.with(d.put(id, resource).step(Trail.Kind.OPENED, site.anchor()), new Value.Ref(id));
  }

  private boolean hasAutoCommit(String type) {
    for (Catalogue.Entry e : run.typing().catalogue().methods("setAutoCommit")) {
      if (run.typing().isA(type, e.owner())
          && e.facts().role(Role.SetsAutoCommit.class).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** A transaction that is an object of its own, as Spring's status. */
  private void beginResult(Site site, String type, Disjunct d, Evaluator.Then then) {
    Optional<ResourceFacts> facts = run.typing().resource(type);
    if (facts.isEmpty()) {
      then.with(d, Value.UNKNOWN);
      return;
    }
    ResourceId id = ResourceId.opened(site.anchor().start());
    run.noteReopened(id, d, site.anchor());
    Resource resource =
        Resource.opened(
            facts.get(),
            type,
            site.anchor(),
            false,
            Optional.empty(),
            facts.get().closeEffect(),
            Tx.begun(site.anchor()));
    then.with(
        d.put(id, resource.ofThisMethod()).step(Trail.Kind.BEGUN, site.anchor()),
        new Value.Ref(id));
  }
}
