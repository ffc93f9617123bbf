package dev.acidlint.rules;

import dev.acidlint.model.Expr;
import dev.acidlint.model.Stmt;
import java.util.Optional;

/**
 * Another failure is told right behind a try, thrown or given back: {@code return failure;}. What
 * is done on the way to that must not stand before it.
 */
final class FailureGoesOn {
  private static final String THROWABLE = "java.lang.Throwable";

  private FailureGoesOn() {}

  static boolean isBehind(Observed body, Stmt.Try t) {
    return body.contents()
        .behind(each -> each == t)
        .flatMap(s -> told(s).stream())
        .anyMatch(e -> isFailure(e) || isMadeOfFailure(e));
  }

  private static boolean isFailure(Expr e) {
    return e instanceof Expr.Name name && name.variable().type().isA(THROWABLE);
  }

  /** {@code new ServiceException(failure)}. */
  private static boolean isMadeOfFailure(Expr e) {
    return e instanceof Expr.New made
        && made.arguments().stream().anyMatch(FailureGoesOn::isFailure);
  }

  /** Whether the method fails right behind it, whatever became of the try. */
  static boolean isThrownBehind(Observed body, Stmt.Try t) {
    return body.contents()
        .behind(each -> each == t)
        .findFirst()
        .filter(Stmt.Throw.class::isInstance)
        .isPresent();
  }

  /**
   * Whether the method tells there, in its own words, that it has failed. In a handler that would
   * be about another failure.
   */
  static boolean isToldBehind(Observed body, Stmt.Try t) {
    return body.contents()
            .behind(each -> each == t)
            .findFirst()
            .filter(s -> s instanceof Stmt.Throw thrown && thrown.value() instanceof Expr.New)
            .isPresent()
        && body.contents().handlersAround(t.anchor()).findAny().isEmpty();
  }

  private static Optional<Expr> told(Stmt s) {
    if (s instanceof Stmt.Return given) {
      return given.value();
    }
    return s instanceof Stmt.Throw thrown ? Optional.of(thrown.value()) : Optional.empty();
  }
}
