package dev.acidlint.rules;

import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;

/**
 * An embedded Derby is shut down by asking for a connection with {@code shutdown=true}, which
 * throws and never gives one (Derby Developer's Guide, "Shutting down Derby or an individual
 * database").
 */
final class DerbyShutdown {

  private DerbyShutdown() {}

  /** Whether what the call opens is dropped at once, in code that speaks of a shutdown. */
  static boolean is(Observed body, Span opener) {
    return isDropped(body, opener)
        && body.contents()
            .withFunctions(Expr.Literal.class)
            .anyMatch(literal -> literal.value().filter(DerbyShutdown::isShutdown).isPresent());
  }

  private static boolean isDropped(Observed body, Span opener) {
    return body.contents()
        .statements(Stmt.Expression.class)
        .anyMatch(
            s ->
                s.expression() instanceof Expr.Call call
                    && call.anchor().equals(opener)
                    && (call.method().name().equals("getConnection")
                        || call.method().name().equals("connect")));
  }

  private static boolean isShutdown(Object constant) {
    return constant instanceof String text && text.contains("shutdown=true");
  }
}
