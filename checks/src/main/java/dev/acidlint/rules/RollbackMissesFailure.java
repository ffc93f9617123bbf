package dev.acidlint.rules;

import dev.acidlint.catalogue.ResourceFacts.CloseEffect;
import dev.acidlint.flow.Act;
import dev.acidlint.flow.Completion;
import dev.acidlint.flow.Resource.SessionState;
import dev.acidlint.flow.Thrown;
import dev.acidlint.flow.Tx;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.TypeRef;
import dev.acidlint.repair.RepairRequest;
import dev.acidlint.repair.RepairRequest.WidenHandler;
import dev.acidlint.rules.Transactions.Ending;
import dev.acidlint.rules.Transactions.History;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A handler rolls back, but for the exceptions of its API only: any other unchecked exception of
 * the work passes it by and leaves the transaction unfinished.
 */
public final class RollbackMissesFailure extends Rule {
  public static final String NAME = "RollbackMissesFailure";
  public static final String SUMMARY =
      "A handler rolls back, but an unchecked exception of the work passes it by";
  public static final Severity SEVERITY = Severity.WARNING;

  /** Families of which other exceptions are common: arguments that are no entities, and so on. */
  private static final Set<String> UNCHECKED = Set.of("jpa", "hibernate");

  public RollbackMissesFailure() {
    super(NAME, SUMMARY, SEVERITY);
  }

  @Override
  public void check(Observed body, Settings settings, Consumer<Finding> report) {
    for (History history : Transactions.of(body)) {
      if (!history.isRolledBack() || CommitWithoutRollback.owns(body, settings, history)) {
        continue;
      }
      Optional<Ending> missed =
          history.endings().stream().filter(e -> isMissed(body, settings, history, e)).findFirst();
      List<Act> rollbacks =
          body.acts().stream()
              .filter(act -> isInHandler(body, act, history))
              .sorted(Comparator.comparing(Act::at))
              .toList();
      if (missed.isPresent() && !rollbacks.isEmpty()) {
        report.accept(finding(body, history, missed.get(), rollbacks));
      }
    }
  }

  /** Whether an unchecked exception of other code leaves the transaction as it is. */
  private static boolean isMissed(
      Observed body, Settings settings, History history, Ending ending) {
    Tx tx = ending.tx();
    boolean open = tx.isUnfinished() && tx.phase() != Tx.Phase.COMMIT_FAILED;
    if (!open || tx.handedOn() || tx.presumed() || source(body, history, ending).isEmpty()) {
      return false;
    }
    boolean closed = tx.closed() || ending.resource().session() == SessionState.CLOSED;
    CloseEffect effect = ending.resource().closeEffect();
    return !closed
        || (effect != CloseEffect.USUALLY_ROLLS_BACK
            && CommitWithoutRollback.closing(body, settings, effect)
                .filter(c -> c != Confidence.LOW)
                .isPresent());
  }

  private static Optional<Span> source(Observed body, History history, Ending ending) {
    Optional<Span> leaving =
        ending.exit().completion() instanceof Completion.Throw t
            ? t.thrown().stream()
                .filter(x -> x.kind() == Thrown.Kind.RUNTIME && x.passed() && !x.secondary())
                .map(Thrown::source)
                .findFirst()
            : Optional.empty();
    return leaving.or(() -> PastRollback.of(body, history, ending));
  }

  private static boolean isInHandler(Observed body, Act act, History history) {
    return act.kind() == Act.Kind.ROLLBACK
        && act.before().tx().begin().filter(history.begin()::equals).isPresent()
        && body.handler(act).isPresent();
  }

  private static Finding finding(
      Observed body, History history, Ending missed, List<Act> rollbacks) {
    Act rollback = rollbacks.get(0);
    Stmt.Handler handler = body.handler(rollback).orElseThrow();
    List<TypeRef> caught =
        rollbacks.stream()
            .flatMap(act -> body.handler(act).stream())
            .distinct()
            .flatMap(each -> each.types().stream())
            .toList();
    boolean own = caught.stream().allMatch(type -> isOfFamily(body, type));
    Optional<RepairRequest> repair =
        ProtectRequests.of(body, history, rollback.before(), Set.of())
            .map(protect -> new WidenHandler(handler.anchor(), unchecked(body, handler), protect));
    return new Finding(
        NAME,
        own ? Confidence.MEDIUM : Confidence.LOW,
        rollback.at(),
        message(body, history, caught, missed, rollback),
        Witness.of(body, missed.resource(), missed.exit().state(), missed.exit().thrown()),
        repair,
        repair.isPresent() ? "" : "the begin or the commit is in a helper method");
  }

  private static boolean isOfFamily(Observed body, TypeRef type) {
    return body.catalogue().familiesOf(type.name()).stream().anyMatch(UNCHECKED::contains);
  }

  /** For each type of a handler whether it is unchecked; empty if that is not known of all. */
  private static List<Boolean> unchecked(Observed body, Stmt.Handler handler) {
    List<Boolean> all = new ArrayList<>();
    for (TypeRef type : handler.types()) {
      Set<String> families = Set.copyOf(body.catalogue().familiesOf(type.name()));
      if (!families.isEmpty()) {
        all.add(families.stream().noneMatch(id -> body.catalogue().family(id).checked()));
      } else if (type.isResolved()) {
        all.add(type.isA("java.lang.RuntimeException"));
      } else {
        return List.of();
      }
    }
    return List.copyOf(all);
  }

  private static String message(
      Observed body, History history, List<TypeRef> caught, Ending missed, Act rollback) {
    Span source = source(body, history, missed).orElseThrow();
    String types =
        caught.stream()
            .map(type -> TypeRef.simpleName(type.name()))
            .distinct()
            .collect(Collectors.joining(" and "));
    return Snippet.of(body, rollback.at())
        + " runs for "
        + types
        + " only: if "
        + Snippet.of(body, source)
        + " on line "
        + body.line(source)
        + " throws another unchecked exception, the transaction begun on line "
        + body.line(history.begin())
        + " is not rolled back";
  }
}
