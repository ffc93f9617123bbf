package dev.acidlint.rules;

import dev.acidlint.model.Expr;
import dev.acidlint.model.Variable;
import java.util.Optional;

/** What {@code count > 0} asks for: whether anything was counted. */
record RowsCounted(Variable.Local count, Expr.Comparison operator, long limit) {

  /** Empty if the comparison asks for something else. */
  static Optional<RowsCounted> of(Expr.Compare e) {
    return e.left() instanceof Expr.Name name
            && name.variable() instanceof Variable.Local count
            && number(e.right()).isPresent()
        ? Optional.of(new RowsCounted(count, e.operator(), number(e.right()).get()))
        : Optional.empty();
  }

  /** Whether the answer is no if that is the count. */
  boolean isNone(Expr value) {
    return number(value).filter(n -> !holds(n)).isPresent();
  }

  private boolean holds(long n) {
    return switch (operator) {
      case EQUAL -> n == limit;
      case NOT_EQUAL -> n != limit;
      case LESS -> n < limit;
      case LESS_OR_EQUAL -> n <= limit;
      case GREATER -> n > limit;
      case GREATER_OR_EQUAL -> n >= limit;
    };
  }

  private static Optional<Long> number(Expr e) {
    return e instanceof Expr.Literal literal
            && literal.value().orElse(null) instanceof Number n
            && (n instanceof Integer || n instanceof Long)
        ? Optional.of(n.longValue())
        : Optional.empty();
  }
}
