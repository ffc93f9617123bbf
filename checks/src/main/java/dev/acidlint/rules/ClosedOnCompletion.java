package dev.acidlint.rules;

import dev.acidlint.model.Expr;
import dev.acidlint.model.Variable;
import java.util.Optional;

/**
 * A statement that is told to close itself along with the last of its result sets (java.sql.
 * Statement#closeOnCompletion()): where nothing fails they take it with them, whatever method of
 * the driver's own has made them.
 */
final class ClosedOnCompletion {
  private static final String TELLS = "closeOnCompletion";

  private ClosedOnCompletion() {}

  static boolean is(Observed body, Openings.History history) {
    Optional<Variable> variable = Openings.variable(body, history.opener());
    return variable.isPresent()
        && history.resource().isChild()
        && body.contents()
            .expressions(Expr.Call.class)
            .filter(call -> call.method().name().equals(TELLS))
            .anyMatch(call -> call.receiver().filter(r -> r.names(variable.get())).isPresent());
  }
}
