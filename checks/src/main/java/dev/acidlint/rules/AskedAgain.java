package dev.acidlint.rules;

import dev.acidlint.flow.Paths;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import java.util.Optional;

/**
 * A session that no variable has, for the very call that gave it is made again where it is needed
 * next: {@code connection().rollback(); connection().close()}. What gives the same each time keeps
 * it, and has not opened it for this method.
 */
final class AskedAgain {
  private AskedAgain() {}

  static boolean is(Observed body, Openings.History history) {
    Optional<String> path = body.call(history.opener()).flatMap(Paths::of);
    return path.isPresent()
        && isUnnamed(body, history.opener())
        && body.contents()
            .withFunctions(Expr.Call.class)
            .filter(other -> !other.anchor().equals(history.opener()))
            .filter(other -> Paths.of(other).equals(path))
            .anyMatch(other -> isUnnamed(body, other.anchor()));
  }

  /** Whether no variable has what the call gives. */
  private static boolean isUnnamed(Observed body, Span call) {
    return Openings.variable(body, call).isEmpty();
  }
}
