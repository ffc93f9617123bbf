package dev.acidlint.rules;

import dev.acidlint.catalogue.ResourceFacts.RollbackText;
import dev.acidlint.catalogue.Role;
import dev.acidlint.flow.Exit;
import dev.acidlint.flow.Resource;
import dev.acidlint.flow.Resource.SessionState;
import dev.acidlint.flow.ResourceId;
import dev.acidlint.flow.Tx.Phase;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.Span;
import dev.acidlint.model.Variable;
import dev.acidlint.repair.RepairRequest;
import dev.acidlint.repair.RepairRequest.ProtectHandedOver;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A method works on a transaction that it was handed, and commits it, but neither begins it nor
 * rolls it back: a caller that does not know leaves it open when the work fails.
 */
public final class CommitOfBorrowedTransaction extends Rule {
  public static final String NAME = "CommitOfBorrowedTransaction";
  public static final String SUMMARY =
      "A transaction that was handed to this method is committed here, but never rolled back";
  public static final Severity SEVERITY = Severity.WARNING;

  private static final Pattern UNDOES =
      Pattern.compile("(?i)(rollback|roll_back|abort|undo|cancel|revert)\\w*\\s*\\(");

  /** A parameter and the commit of it. */
  private record Found(Variable.Local parameter, Resource resource, Span commit) {}

  public CommitOfBorrowedTransaction() {
    super(NAME, SUMMARY, SEVERITY);
  }

  @Override
  public void check(Observed body, Settings settings, Consumer<Finding> report) {
    Optional<MethodDecl> method = body.body().method();
    if (method.isEmpty() || body.body().isFunction() || method.get().isConstructor()) {
      return;
    }
    Map<ResourceId, Found> found = new LinkedHashMap<>();
    for (Exit exit : body.exits()) {
      exit.state()
          .resources()
          .forEach(
              (id, r) ->
                  LeftToParameter.parameter(method.get(), id)
                      .filter(p -> isCommitted(r))
                      .ifPresent(
                          p -> {
                            Span commit = r.tx().commits().iterator().next();
                            found.putIfAbsent(id, new Found(p, r, commit));
                          }));
    }
    found.keySet().removeAll(ours(body));
    found.values().removeIf(f -> !worksBefore(body, f.commit()));
    if (!found.isEmpty() && !asksForMode(body) && !undoes(body)) {
      found.values().forEach(f -> report.accept(finding(body, f)));
    }
  }

  private static boolean isCommitted(Resource r) {
    return r.tx().begin().isEmpty()
        && r.tx().phase() == Phase.COMMITTED
        && !r.tx().commits().isEmpty()
        && r.lent().isEmpty();
  }

  /** A helper that only commits is somebody's other half. */
  private static boolean worksBefore(Observed body, Span commit) {
    Span start = new Span(body.body().block().span().start(), body.body().block().span().start());
    return new CommitParts(body).between(start, commit).writes().isPresent();
  }

  /** What is begun, closed or handed on here on some path. */
  private static Set<ResourceId> ours(Observed body) {
    Set<ResourceId> ours = new HashSet<>();
    for (Exit exit : body.exits()) {
      exit.state()
          .resources()
          .forEach(
              (id, r) -> {
                boolean over = r.session() == SessionState.CLOSED || r.tx().begin().isPresent();
                if (over || r.handedOn()) {
                  ours.add(id);
                }
              });
    }
    return ours;
  }

  /** Whether anything in the method is called what undoes, in whatever class. */
  private static boolean undoes(Observed body) {
    return UNDOES.matcher(body.unit().text().slice(body.body().block().span())).find();
  }

  /** {@code if (!c.getAutoCommit()) c.commit()} ends what is open, whoever opened it. */
  private static boolean asksForMode(Observed body) {
    return !body.calls(f -> f.role(Role.ReadsAutoCommit.class).isPresent()).isEmpty();
  }

  private static Finding finding(Observed body, Found found) {
    String name = found.parameter().name();
    Span commit = found.commit();
    Optional<RepairRequest> repair = request(body, found).map(r -> r);
    return new Finding(
        NAME,
        Confidence.LOW,
        commit,
        Snippet.of(body, commit)
            + " ends a transaction that the caller began: if the work before it throws, "
            + name
            + " is left with half of it, and nothing here rolls back",
        List.of(
            new Finding.Step(found.parameter().declaration(), name + " comes from the caller"),
            new Finding.Step(commit, Snippet.of(body, commit) + " commits it")),
        repair,
        repair.isPresent() ? "" : "the commit is in a helper method");
  }

  private static Optional<ProtectHandedOver> request(Observed body, Found found) {
    Optional<RollbackText> text = found.resource().facts().repair();
    Optional<String> target = ProtectRequests.operand(body, found.commit());
    Optional<String> manager = ProtectRequests.manager(body, found.commit());
    if (text.isEmpty() || target.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ProtectHandedOver(
            found.commit(),
            text.get().call().replace("{}", target.get()).replace("{manager}", manager.orElse("")),
            text.get().guard().map(g -> g.replace("{}", target.get())),
            text.get().checked(),
            text.get().commitOutside()));
  }
}
