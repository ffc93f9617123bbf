package dev.acidlint.rules;

import dev.acidlint.flow.ResourceId;
import dev.acidlint.model.Expr;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Variable;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code if (commit) connection.commit();} of a connection and a flag that are both parameters:
 * where the flag says no, whoever lent the connection ends what is begun on it.
 */
final class LeftToParameter {

  private LeftToParameter() {}

  static boolean is(Observed body, Transactions.History history) {
    Optional<MethodDecl> method = body.body().ownMethod();
    return method.flatMap(m -> parameter(m, history.id())).isPresent()
        && !history.commits().isEmpty()
        && history.commits().stream()
            .allMatch(commit -> isChosen(body, method.get(), history.begin(), commit));
  }

  /** The parameter that a session is, if it is one. */
  static Optional<Variable.Local> parameter(MethodDecl method, ResourceId id) {
    return method.parameters().stream().filter(p -> id.isOf(p)).findFirst();
  }

  /** Behind a begin that is not. */
  private static boolean isChosen(Observed body, MethodDecl method, Span begin, Span commit) {
    return body.contents()
        .statements(Stmt.If.class)
        .filter(test -> isFlag(method, test.condition()))
        .flatMap(test -> Stream.concat(Stream.of(test.then()), test.otherwise().stream()))
        .anyMatch(b -> b.span().encloses(commit) && !b.span().encloses(begin));
  }

  private static boolean isFlag(MethodDecl method, Expr condition) {
    Expr asked = condition instanceof Expr.Not not ? not.operand() : condition;
    return asked instanceof Expr.Name name
        && name.variable() instanceof Variable.Local flag
        && method.parameters().contains(flag)
        && flag.type().name().equals("boolean");
  }
}
