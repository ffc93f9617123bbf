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
    Span opener = history.opener();
    Optional<String> path = body.call(opener).flatMap(Paths::of);
    return path.isPresent()
        && Openings.variable(body, opener).isEmpty()
        && body.contents()
            .withFunctions(Expr.Call.class)
            .flatMap(call -> call.receiver().stream())
            .filter(e -> e instanceof Expr.Call other && !other.anchor().equals(opener))
            .anyMatch(e -> Paths.of(e).equals(path));
  }
}
