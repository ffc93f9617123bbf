package dev.acidlint.rules;

import dev.acidlint.catalogue.ResourceFacts;
import dev.acidlint.catalogue.Role;
import dev.acidlint.flow.Act;
import dev.acidlint.flow.Thrown;
import dev.acidlint.flow.Thrown.Work;
import dev.acidlint.flow.Tx.Phase;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.repair.RepairRequest;
import dev.acidlint.repair.RepairRequest.GuardRollback;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A rollback that follows a failed or finished commit throws by its API's contract, since no
 * transaction is left, and what it throws replaces the failure that led there.
 */
public final class RollbackMasksFailure extends Rule {
  public static final String NAME = "RollbackMasksFailure";
  public static final String SUMMARY =
      "A rollback that nothing guards throws when the commit has failed, and hides that failure";
  public static final Severity SEVERITY = Severity.WARNING;

  private static final Set<Disappearance> SILENT =
      EnumSet.of(Disappearance.IGNORED, Disappearance.ROLLED_BACK, Disappearance.DEFAULT_RETURNED);

  public RollbackMasksFailure() {
    super(NAME, SUMMARY, SEVERITY);
  }

  @Override
  public void check(Observed body, Settings settings, Consumer<Finding> report) {
    Map<Span, Act> worst = new LinkedHashMap<>();
    for (Act act : body.acts()) {
      boolean open =
          act.kind() == Act.Kind.ROLLBACK
              && !act.guarded()
              && !RollbackAfterClose.isLate(act)
              && isRead(body, act);
      if (open && (throwsByContract(act) || mayThrow(body, act))) {
        worst.merge(act.at(), act, RollbackMasksFailure::worse);
      }
    }
    // One that comes too late on some path is to be moved first.
    body.acts().stream().filter(RollbackAfterClose::isLate).map(Act::at).forEach(worst::remove);
    worst.values().forEach(act -> report.accept(finding(body, act)));
  }

  /** Whether we can tell what leads there: a handler of a type not seen may catch no such thing. */
  private static boolean isRead(Observed body, Act act) {
    return body.handler(act).stream()
        .flatMap(handler -> handler.types().stream())
        .allMatch(t -> t.isResolved() || !body.catalogue().familiesOf(t.name()).isEmpty());
  }

  /** Whether nothing is left to roll back, and the API wants no rollback then. */
  private static boolean throwsByContract(Act act) {
    Phase phase = act.before().tx().phase();
    return act.before().facts().rollbackAfterFailedCommitThrows()
        && (phase == Phase.COMMITTED || phase == Phase.COMMIT_FAILED_AND_OVER);
  }

  /** Whether it is a rollback after a failure that may fail itself, as any call may. */
  private static boolean mayThrow(Observed body, Act act) {
    boolean direct = body.facts(act.at()).flatMap(f -> f.role(Role.RollsBack.class)).isPresent();
    return direct
        && body.handler(act).isPresent()
        && act.before().tx().isUnfinished()
        && act.before().tx().begin().isPresent();
  }

  private static Confidence confidence(Act act) {
    return throwsByContract(act) ? Confidence.valueOf(act.strength().name()) : Confidence.LOW;
  }

  private static Act worse(Act a, Act b) {
    int order = confidence(b).compareTo(confidence(a));
    boolean contract = throwsByContract(b) && !throwsByContract(a);
    return order > 0 || (order == 0 && contract) ? b : a;
  }

  private static Finding finding(Observed body, Act act) {
    boolean silent = isAllThatIsTold(body, act);
    Optional<RepairRequest> repair =
        silent ? Optional.empty() : guard(body, act).map(Function.identity());
    return new Finding(
        NAME,
        confidence(act),
        act.at(),
        message(body, act),
        Witness.until(body, act, "may throw too"),
        repair,
        silent
            ? "the handler keeps what failed to itself: only what the rollback throws tells of it"
            : repair.isPresent() ? "" : "the rollback is in a helper method");
  }

  /** Whether the handler neither throws nor logs: guarded, the rollback would be silent, too. */
  private static boolean isAllThatIsTold(Observed body, Act act) {
    return body.catches().stream()
        .filter(c -> c.handler().body().span().encloses(act.at()))
        .reduce((outer, inner) -> isWithin(inner, outer) ? inner : outer)
        .filter(c -> SILENT.contains(end(body, c, act)))
        .filter(
            c ->
                body.contents(c.handler().body())
                    .expressions(Expr.Call.class)
                    .noneMatch(Disappearance::isLog))
        .isPresent();
  }

  private static boolean isWithin(Observed.Catch inner, Observed.Catch outer) {
    return outer.handler().body().span().encloses(inner.handler().anchor());
  }

  private static Disappearance end(Observed body, Observed.Catch caught, Act act) {
    Span source = act.cause().map(Thrown::source).orElse(caught.handler().anchor());
    Work failed = act.cause().map(Thrown::work).orElse(Work.WRITE);
    return Disappearance.of(body, caught.statement(), caught.handler(), source, failed);
  }

  private static Optional<GuardRollback> guard(Observed body, Act act) {
    Optional<String> target = ProtectRequests.rolledBack(body, act.at());
    Optional<ResourceFacts.RollbackText> text = act.before().facts().repair();
    if (target.isEmpty() || text.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> guard = text.get().guard().map(g -> g.replace("{}", target.get()));
    return Optional.of(
        new GuardRollback(act.at(), guard, text.get().checked(), throwsByContract(act)));
  }

  private static String message(Observed body, Act act) {
    String call = Snippet.of(body, act.at());
    Optional<Span> source = act.cause().map(Thrown::source);
    String where = source.map(at -> Snippet.of(body, at) + " on line " + body.line(at)).orElse("");
    if (!throwsByContract(act)) {
      return "if " + call + " throws too, what " + where + " throws is lost";
    }
    if (act.before().tx().phase() == Phase.COMMITTED) {
      return source.isPresent()
          ? call + " throws after the commit: if " + where + " throws, that is hidden"
          : call + " throws after the commit, although all went well";
    }
    return call
        + " hides why the commit failed: if "
        + where
        + " throws, no transaction is left, and the rollback throws in its turn";
  }
}
