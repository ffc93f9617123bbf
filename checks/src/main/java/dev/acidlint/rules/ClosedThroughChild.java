package dev.acidlint.rules;

import dev.acidlint.catalogue.ResourceFacts.Kind;
import dev.acidlint.model.Expr;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Variable;
import dev.acidlint.rules.Openings.History;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A connection whose statement is handed on: whoever gets that finds the connection through it, and
 * another method of the class, given such a statement, closes both.
 */
final class ClosedThroughChild {
  private static final Pattern CLOSES = Pattern.compile("(?i).*(close|release).*");

  private ClosedThroughChild() {}

  static boolean is(Observed body, History history) {
    return history.resource().facts().kind() == Kind.SESSION
        && history.derivedEscapes()
        && body.body()
            .type()
            .allMethods()
            .filter(m -> body.body().method().filter(m::equals).isEmpty())
            .anyMatch(ClosedThroughChild::closesBoth);
  }

  private static boolean closesBoth(MethodDecl method) {
    Optional<Contents> contents = method.body().map(Contents::new);
    return contents
            .filter(c -> c.expressions(Expr.Call.class).anyMatch(call -> asks(method, call)))
            .isPresent()
        && contents
            .get()
            .expressions(Expr.Call.class)
            .anyMatch(call -> closes(contents.get(), call));
  }

  /** {@code statement.getConnection()} of what the method is given. */
  private static boolean asks(MethodDecl method, Expr.Call call) {
    return isConnection(call)
        && call.receiver()
            .flatMap(Contents::variable)
            .filter(v -> v instanceof Variable.Local given && method.parameters().contains(given))
            .filter(v -> v.type().isA("java.sql.Statement"))
            .isPresent();
  }

  private static boolean isConnection(Expr.Call call) {
    return call.method().name().equals("getConnection") && call.arguments().isEmpty();
  }

  /** Of the connection, be it in a variable. */
  private static boolean closes(Contents contents, Expr.Call call) {
    return CLOSES.matcher(call.method().name()).matches()
        && call.receiver()
            .filter(
                r ->
                    (r instanceof Expr.Call asked && isConnection(asked))
                        || contents
                            .statements(Stmt.LocalVariable.class)
                            .filter(local -> r.names(local.variable()))
                            .flatMap(local -> contents.valuesOf(local.variable()))
                            .anyMatch(v -> v instanceof Expr.Call asked && isConnection(asked)))
            .isPresent();
  }
}
