package dev.acidlint.rules;

import dev.acidlint.catalogue.Operand;
import dev.acidlint.catalogue.ResourceFacts.RollbackText;
import dev.acidlint.catalogue.Role;
import dev.acidlint.flow.Resource;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.repair.RepairRequest.ProtectTransaction;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts together what the repair of an unprotected transaction has to know. */
final class ProtectRequests {

  private ProtectRequests() {}

  /**
   * Empty if a commit is not a call of the API in this body, or the begin neither that nor what
   * gives the session.
   */
  static Optional<ProtectTransaction> of(
      Observed body, Transactions.History history, Resource resource, Set<Span> unprotected) {
    Optional<RollbackText> text = resource.facts().repair();
    Span begin = history.begin();
    boolean seen =
        // What a helper gives with a transaction begun on it is there once the helper has returned.
        resource.opener().filter(begin::equals).isPresent()
            || isCallThat(body, begin, Role.Begins.class)
            || isCallThat(body, begin, Role.SetsAutoCommit.class)
            || isCallThat(body, begin, Role.Opens.class);
    if (text.isEmpty() || !seen || history.commits().isEmpty()) {
      return Optional.empty();
    }
    String target = null;
    for (Span commit : history.commits()) {
      Optional<String> expression = operand(body, commit);
      if (expression.isEmpty()) {
        return Optional.empty();
      }
      target = target == null ? expression.get() : target;
    }
    String expression = target;
    Optional<String> manager = manager(body, history.commits().iterator().next());
    if (text.get().call().contains("{manager}") && manager.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ProtectTransaction(
            begin,
            List.copyOf(history.commits()),
            text.get().call().replace("{}", expression).replace("{manager}", manager.orElse("")),
            text.get().guard().map(g -> g.replace("{}", expression)),
            text.get().checked(),
            text.get().commitOutside(),
            unprotected.stream().sorted().toList(),
            List.copyOf(history.rollbacks())));
  }

  private static boolean isCallThat(Observed body, Span anchor, Class<? extends Role> role) {
    return body.facts(anchor).flatMap(f -> f.role(role)).isPresent();
  }

  /** The source text of what a commit is called on: of a status the transaction manager. */
  static Optional<String> manager(Observed body, Span commit) {
    return body.call(commit)
        .filter(Expr.Call.class::isInstance)
        .flatMap(call -> ((Expr.Call) call).receiver())
        .map(receiver -> Snippet.oneLine(body.unit().text().slice(receiver.span())));
  }

  /** The source text of what a commit commits. */
  static Optional<String> operand(Observed body, Span commit) {
    return operand(
        body,
        commit,
        body.facts(commit).flatMap(f -> f.role(Role.Commits.class)).map(Role.Commits::operand));
  }

  /** The source text of what a rollback rolls back; empty if it is no call of the API. */
  static Optional<String> rolledBack(Observed body, Span rollback) {
    return operand(
        body,
        rollback,
        body.facts(rollback)
            .flatMap(f -> f.role(Role.RollsBack.class))
            .map(Role.RollsBack::operand));
  }

  private static Optional<String> operand(Observed body, Span at, Optional<Operand> operand) {
    Optional<Expr> call = body.call(at);
    if (operand.isEmpty() || call.isEmpty() || !(call.get() instanceof Expr.Call c)) {
      return Optional.empty();
    }
    Optional<Expr> expression = Optional.empty();
    if (operand.get() instanceof Operand.This) {
      expression = c.receiver();
    } else if (operand.get() instanceof Operand.Argument a && a.index() < c.arguments().size()) {
      expression = Optional.of(c.arguments().get(a.index()));
    }
    return expression.map(e -> Snippet.oneLine(body.unit().text().slice(e.span())));
  }
}
