package dev.acidlint.rules;

import dev.acidlint.flow.Resource.SessionState;
import dev.acidlint.flow.Trail;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Variable;
import dev.acidlint.rules.Openings.History;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Calls of the project's own that close what they are given, whatever they are named. */
final class ClosedByHelper {
  private final Observed body;
  private final List<Expr.Call> calls;

  private ClosedByHelper(Observed body, List<Expr.Call> calls) {
    this.body = body;
    this.calls = calls;
  }

  static ClosedByHelper of(Observed body, History history) {
    Optional<Variable> variable = Openings.variable(body, history.opener());
    Set<Span> closings =
        history.endings().stream()
            .filter(e -> e.resource().session() == SessionState.CLOSED)
            .flatMap(e -> Trail.steps(e.exit().state().trail()).stream())
            .filter(step -> step.closes(Optional.of(history.opener())))
            .map(Trail.Step::at)
            .collect(Collectors.toSet());
    if (variable.isEmpty() || closings.isEmpty()) {
      return new ClosedByHelper(body, List.of());
    }
    List<Span> asked = CloseRequests.closes(body, history.opener());
    return new ClosedByHelper(
        body,
        body.contents()
            .expressions(Expr.Call.class)
            .filter(call -> closings.contains(call.anchor()) && !asked.contains(call.anchor()))
            .filter(call -> call.arguments().stream().anyMatch(a -> a.names(variable.get())))
            .toList());
  }

  boolean isPresent() {
    return !calls.isEmpty();
  }

  /**
   * Whether one of them is given more than what can be closed: it does its work with the session,
   * and has taken it over.
   */
  boolean takesOver() {
    return calls.stream().anyMatch(call -> !call.arguments().stream().allMatch(this::isResource));
  }

  private boolean isResource(Expr argument) {
    return argument.isNullLiteral()
        || body.catalogue().resource(argument.type().name()).isPresent()
        || argument.type().isA("java.lang.AutoCloseable");
  }
}
