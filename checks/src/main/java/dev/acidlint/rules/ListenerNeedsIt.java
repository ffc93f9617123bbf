package dev.acidlint.rules;

import dev.acidlint.model.Expr;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Variable;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A session whose consumer calls a listener from then on (jakarta.jms.MessageConsumer): closed with
 * the method it would call nobody, of whatever type the consumer is taken for.
 */
final class ListenerNeedsIt {

  private ListenerNeedsIt() {}

  static boolean is(Observed body, Openings.History history) {
    return Openings.variable(body, history.opener())
        .filter(session -> isListened(body.contents(), session))
        .isPresent();
  }

  private static boolean isListened(Contents contents, Variable session) {
    Set<Variable> made = made(contents, session);
    return contents
        .withFunctions(Expr.Call.class)
        .filter(call -> call.method().name().equals("setMessageListener"))
        .flatMap(call -> call.receiver().stream())
        .anyMatch(
            r -> isMadeOf(r, session) || Contents.variable(r).filter(made::contains).isPresent());
  }

  private static Set<Variable> made(Contents contents, Variable session) {
    Stream<Variable> declared =
        contents
            .statements(Stmt.LocalVariable.class)
            .filter(s -> s.initialiser().filter(e -> isMadeOf(e, session)).isPresent())
            .map(Stmt.LocalVariable::variable);
    Stream<Variable> assigned =
        contents
            .expressions(Expr.Assign.class)
            .filter(a -> isMadeOf(a.value(), session))
            .flatMap(a -> Contents.variable(a.target()).stream());
    return Stream.concat(declared, assigned).collect(Collectors.toSet());
  }

  private static boolean isMadeOf(Expr e, Variable session) {
    return new Contents(e)
        .withFunctions(Expr.Call.class)
        .anyMatch(c -> c.receiver().filter(r -> r.names(session)).isPresent());
  }
}
