package dev.acidlint.rules;

import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The end of an embedded database. Derby is shut down by asking for a connection with {@code
 * shutdown=true}, which throws and never gives one (Derby Developer's Guide, "Shutting down Derby
 * or an individual database"); one in memory is removed by {@code drop=true} in the same way
 * (there, "Using in-memory databases"). H2 and HSQLDB have a statement for it that closes all
 * connections, its own included (H2, "SHUTDOWN"; HSQLDB guide, "System Management").
 */
final class EmbeddedShutdown {
  private static final Pattern STATEMENT = Pattern.compile("(?i)\\s*shutdown\\b[\\s\\w]*;?\\s*");

  private static final String DATA_SOURCE = "javax.sql.DataSource";

  private EmbeddedShutdown() {}

  /** Whether what the call opens is gone by that, or was never there. */
  static boolean is(Observed body, Span opener) {
    return isAsked(body, opener) || (isExecuted(body) && !isLeased(body, opener));
  }

  /** Whether a call is the one that shuts down: what it throws tells of no work. */
  static boolean isAt(Observed body, Span call) {
    return isAsked(body, call) || body.call(call).filter(EmbeddedShutdown::executes).isPresent();
  }

  private static boolean isAsked(Observed body, Span opener) {
    return isDropped(body, opener)
        && (isSaid(body, EmbeddedShutdown::asksDerby) || isNamed(body, opener));
  }

  /**
   * Whether it is a lease that goes on: a pool counts what it has lent out as in use, whatever
   * becomes of the database behind it. A data source that pools nothing closes it with the
   * database.
   */
  static boolean mayLeaveLease(Observed body, Span opener) {
    return isLeased(body, opener) && isExecuted(body);
  }

  private static boolean isLeased(Observed body, Span opener) {
    return body.call(opener)
        .filter(e -> e instanceof Expr.Call call && call.method().owner().isA(DATA_SOURCE))
        .isPresent();
  }

  private static boolean isSaid(Observed body, Predicate<String> such) {
    return body.contents().withFunctions(Expr.Literal.class).anyMatch(l -> isSuch(l, such));
  }

  private static boolean isExecuted(Observed body) {
    return body.contents().withFunctions(Expr.Call.class).anyMatch(EmbeddedShutdown::executes);
  }

  private static boolean executes(Expr e) {
    return e instanceof Expr.Call call
        && call.method().name().startsWith("execute")
        && call.arguments().stream()
            .anyMatch(
                a -> a instanceof Expr.Literal l && isSuch(l, t -> STATEMENT.matcher(t).matches()));
  }

  /** Where it is asked with a setting that is named so. */
  private static boolean isNamed(Observed body, Span opener) {
    return body.call(opener)
        .filter(Expr.Call.class::isInstance)
        .flatMap(call -> ((Expr.Call) call).arguments().stream().findFirst())
        .filter(
            url ->
                Contents.mentions(url, v -> v.name().toLowerCase(Locale.ROOT).contains("shutdown")))
        .isPresent();
  }

  private static boolean isSuch(Expr.Literal l, Predicate<String> such) {
    return l.value().orElse(null) instanceof String text && such.test(text);
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

  private static boolean asksDerby(String text) {
    return text.contains("shutdown=true") || text.contains("drop=true");
  }
}
