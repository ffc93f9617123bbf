package dev.acidlint.rules;

import dev.acidlint.flow.Paths;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import java.util.Optional;
import java.util.stream.Stream;

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
            .withFunctions(Expr.class)
            .flatMap(AskedAgain::needed)
            .filter(e -> e instanceof Expr.Call other && !other.anchor().equals(opener))
            .anyMatch(e -> Paths.of(e).equals(path));
  }

  /** What a call is made on or given, or what is asked whether it is there. */
  private static Stream<Expr> needed(Expr e) {
    if (e instanceof Expr.Call call) {
      return Stream.concat(call.receiver().stream(), call.arguments().stream());
    }
    return e instanceof Expr.Compare compare
        ? compare.comparedWithNull().stream()
        : Stream.<Expr>empty();
  }
}
