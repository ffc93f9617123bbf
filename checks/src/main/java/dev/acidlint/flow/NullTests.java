package dev.acidlint.flow;

import dev.acidlint.model.Expr;
import dev.acidlint.model.TypeRef;
import java.util.Optional;

/** {@code Objects.nonNull(x)} and {@code Objects.isNull(x)} as the comparisons that they are. */
final class NullTests {
  private static final String OWNER = "java.util.Objects";

  private NullTests() {}

  static Optional<Expr.Compare> of(Expr e) {
    if (!(e instanceof Expr.Call call)
        || call.arguments().size() != 1
        || !call.method().owner().name().equals(OWNER)) {
      return Optional.empty();
    }
    return switch (call.method().name()) {
      case "isNull" -> Optional.of(compare(call, Expr.Comparison.EQUAL));
      case "nonNull" -> Optional.of(compare(call, Expr.Comparison.NOT_EQUAL));
      default -> Optional.empty();
    };
  }

  private static Expr.Compare compare(Expr.Call call, Expr.Comparison operator) {
    Expr tested = call.arguments().get(0);
    Expr none = new Expr.Literal(call.span(), TypeRef.UNKNOWN, Optional.empty());
    return new Expr.Compare(call.span(), call.type(), operator, tested, none);
  }
}
