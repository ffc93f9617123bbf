package dev.acidlint.rules;

import dev.acidlint.catalogue.Role;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Variable;
import java.util.Optional;

/**
 * Whether a JDBC connection commits by itself. A commit by hand throws then (documentation of
 * {@code java.sql.Connection#commit()}), though everything is stored already.
 */
final class AutoCommitOn {

  private AutoCommitOn() {}

  /** Whether the last setting above a commit, of the same connection, switches it on. */
  static boolean isAt(Observed body, Span commit) {
    Optional<Variable> connection = connection(body, commit);
    return connection.isPresent()
        && body.calls(facts -> facts.role(Role.SetsAutoCommit.class).isPresent()).stream()
            .filter(set -> set.start() < commit.start())
            .filter(set -> connection(body, set).equals(connection))
            .reduce((first, second) -> second)
            .flatMap(body::call)
            .filter(AutoCommitOn::switchesOn)
            .isPresent();
  }

  private static Optional<Variable> connection(Observed body, Span call) {
    return body.call(call)
        .filter(Expr.Call.class::isInstance)
        .flatMap(e -> ((Expr.Call) e).receiver())
        .flatMap(Contents::variable);
  }

  private static boolean switchesOn(Expr e) {
    return e instanceof Expr.Call call
        && call.arguments().size() == 1
        && call.arguments().get(0) instanceof Expr.Literal literal
        && literal.value().filter(Boolean.TRUE::equals).isPresent();
  }
}
