package dev.acidlint.rules;

import dev.acidlint.model.Expr;
import dev.acidlint.model.Stmt;
import java.util.List;
import java.util.Optional;

/**
 * The method answers with nothing but numbers that it writes out, and after a failure with another
 * than elsewhere: an exit code, or the like.
 */
final class FailureCode {

  private FailureCode() {}

  /**
   * @param failure what the handler returns
   */
  static boolean is(Observed body, Stmt.Return failure) {
    Optional<Integer> code = code(failure);
    List<Optional<Integer>> all =
        body.contents().statements(Stmt.Return.class).map(FailureCode::code).toList();
    return code.isPresent()
        && all.stream().allMatch(Optional::isPresent)
        && all.stream().anyMatch(other -> !other.equals(code));
  }

  private static Optional<Integer> code(Stmt.Return r) {
    return r.value()
        .filter(Expr.Literal.class::isInstance)
        .flatMap(e -> ((Expr.Literal) e).value())
        .filter(Integer.class::isInstance)
        .map(Integer.class::cast);
  }
}
