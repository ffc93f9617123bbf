package dev.acidlint.rules;

import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;

/**
 * The connection of the statement by which a stored procedure was called, which the procedure asks
 * for by a URL of its own (ISO/IEC 9075-13, SQL/JRT; Derby Reference Manual,
 * "jdbc:default:connection"). It is the caller's, and what a procedure gives its caller to read has
 * to stay open.
 */
final class OfCaller {
  private static final String URL = "jdbc:default:connection";

  private OfCaller() {}

  static boolean is(Observed body, Span opener) {
    return body.call(opener)
        .filter(
            e ->
                e instanceof Expr.Call call
                    && call.arguments().stream().limit(1).anyMatch(OfCaller::asks))
        .isPresent();
  }

  private static boolean asks(Expr url) {
    return url instanceof Expr.Literal literal
        && literal.value().orElse(null) instanceof String text
        && text.startsWith(URL);
  }
}
