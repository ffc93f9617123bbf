package dev.acidlint.rules;

import dev.acidlint.flow.Resource.Title;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Variable;
import dev.acidlint.rules.Openings.History;
import java.util.Optional;

/**
 * A session that an object gives which this method was handed, and that nobody here closes but by
 * giving that object to somebody: {@code cache.giveBack(client)}. It is the object's, and goes with
 * it.
 */
final class ClosedWithLender {

  private ClosedWithLender() {}

  static boolean is(Observed body, History history) {
    Optional<Variable> session = Openings.variable(body, history.opener());
    return history.resource().title() == Title.TAKEN
        && session.isPresent()
        && lender(body, history).filter(l -> isGiven(body, l)).isPresent()
        && body.contents()
            .withFunctions(Expr.Call.class)
            .noneMatch(call -> mayClose(body, call, session.get()));
  }

  /** The parameter that was asked for it. */
  private static Optional<Variable> lender(Observed body, History history) {
    return body.call(history.opener())
        .filter(Expr.Call.class::isInstance)
        .flatMap(call -> ((Expr.Call) call).receiver())
        .flatMap(Contents::variable)
        .filter(
            v -> v instanceof Variable.Local local && local.kind() == Variable.LocalKind.PARAMETER);
  }

  private static boolean isGiven(Observed body, Variable lender) {
    return body.contents()
        .withFunctions(Expr.Call.class)
        .anyMatch(call -> call.arguments().stream().anyMatch(a -> a.names(lender)));
  }

  private static boolean mayClose(Observed body, Expr.Call call, Variable session) {
    return call.arguments().stream().anyMatch(a -> a.names(session))
        || (call.receiver().filter(r -> r.names(session)).isPresent()
            && Disappearance.isRelease(body, call));
  }
}
