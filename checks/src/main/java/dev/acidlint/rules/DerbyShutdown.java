package dev.acidlint.rules;

import dev.acidlint.model.Descent;
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
    boolean[] dropped = {false};
    Descent.statements(
        body.body().block(),
        s ->
            dropped[0] |=
                s instanceof Stmt.Expression e
                    && e.expression() instanceof Expr.Call call
                    && call.anchor().equals(opener)
                    && (call.method().name().equals("getConnection")
                        || call.method().name().equals("connect")));
    if (!dropped[0]) {
      return false;
    }
    boolean[] spoken = {false};
    Descent.expressions(
        body.body().block(),
        true,
        e ->
            spoken[0] |=
                e instanceof Expr.Literal literal
                    && literal.value().filter(DerbyShutdown::isShutdown).isPresent());
    return spoken[0];
  }

  private static boolean isShutdown(Object constant) {
    return constant instanceof String text && text.contains("shutdown=true");
  }
}
