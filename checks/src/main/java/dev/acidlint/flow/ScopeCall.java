package dev.acidlint.flow;

import dev.acidlint.catalogue.Role;
import dev.acidlint.flow.Calls.Site;
import dev.acidlint.flow.Thrown.Kind;
import dev.acidlint.flow.Thrown.Work;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Variable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A call that runs the function it is given: now or elsewhere, in a transaction or not. */
final class ScopeCall {
  private final Run run;
  private final Evaluator evaluator;
  private final Capture capture;

  ScopeCall(Run run, Evaluator evaluator, Capture capture) {
    this.run = run;
    this.evaluator = evaluator;
    this.capture = capture;
  }

  /**
   * @param lends what the scope gives the function, if the catalogue tells
   * @param own what the call itself may throw
   */
  void apply(
      Role.Runs runs,
      Optional<Role.Lends> lends,
      Set<Thrown> own,
      Site site,
      List<Value> args,
      Disjunct d,
      Outcome abrupt,
      Evaluator.Then then) {
    if (!(args.get(runs.argument()) instanceof Value.Function function)) {
      Set<Thrown> any = new LinkedHashSet<>(own);
      if (!runs.elsewhere()) {
        any.add(new Thrown(Kind.RUNTIME, "", Work.UNSEEN, false, false, site.anchor()));
      }
      evaluator.mayThrow(abrupt, d, any);
      then.with(run.confined().work(d, args, true), Value.UNKNOWN);
      return;
    }
    if (runs.elsewhere()) {
      evaluator.mayThrow(abrupt, d, own);
      run.runElsewhere(function.lambda(), d);
      then.with(capture.by(function.lambda(), d), Value.UNKNOWN);
      return;
    }
    run.inlined().add(function.lambda());
    evaluator.mayThrow(abrupt, d, own);
    if (!runs.managed()) {
      then.with(d, Value.UNKNOWN);
    }
    Disjunct entered = lends.map(l -> lent(l, function.lambda(), site, d)).orElse(d);
    Outcome body = run.interpreter().exec(function.lambda().body(), entered);
    body.each(
        (c, d2) -> {
          Disjunct done = runs.lends() ? closeLent(function.lambda(), site, d2) : d2;
          if (c instanceof Completion.Throw) {
            abrupt.add(c, done);
          } else {
            then.with(done, Value.UNKNOWN);
          }
        });
  }

  /** What the function was given is closed by the scope. */
  private static Disjunct closeLent(Expr.Lambda lambda, Site site, Disjunct d) {
    Disjunct closed = d;
    for (Variable.Local parameter : lambda.parameters()) {
      ResourceId id = ResourceId.at(Paths.of(parameter));
      if (closed.resource(id).isPresent()) {
        closed = Effects.giveBack(closed, id, site.anchor());
      }
    }
    return closed;
  }

  /** What the function is given is somebody else's. */
  private Disjunct lent(Role.Lends lends, Expr.Lambda lambda, Site site, Disjunct d) {
    Lent terms = Lent.by(Lent.Origin.SCOPE, site.anchor(), lends.transaction());
    Disjunct result = d;
    for (Variable.Local parameter : lambda.parameters()) {
      lends.gives().ifPresent(type -> run.typing().infer(parameter, type));
      result = run.lend(parameter, terms, result);
    }
    return result;
  }
}
