package dev.acidlint.rules;

import dev.acidlint.flow.Act;
import dev.acidlint.flow.Resource;
import dev.acidlint.flow.Resource.SessionState;
import dev.acidlint.flow.Thrown;
import dev.acidlint.flow.Trail;
import dev.acidlint.model.Span;
import dev.acidlint.repair.RepairRequest;
import dev.acidlint.repair.RepairRequest.MoveRollback;
import dev.acidlint.rules.Transactions.History;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A rollback comes after the session was closed. Resources of a try are closed before its handlers
 * and its finalizer run (JLS 14.20.3.2), so a rollback there throws and rolls nothing back.
 */
public final class RollbackAfterClose extends Rule {
  public static final String NAME = "RollbackAfterClose";
  public static final String SUMMARY =
      "A rollback comes after its session was closed: it throws, and rolls nothing back";
  public static final Severity SEVERITY = Severity.WARNING;

  public RollbackAfterClose() {
    super(NAME, SUMMARY, SEVERITY);
  }

  @Override
  public void check(Observed body, Settings settings, Consumer<Finding> report) {
    Map<Span, Act> worst = new LinkedHashMap<>();
    Set<Span> inTime = new TreeSet<>();
    for (Act act : body.acts()) {
      if (act.kind() != Act.Kind.ROLLBACK) {
        continue;
      }
      if (ClosedByCommit.is(body, act)) {
        // Where no rollback could come in time, the commit is at fault.
        continue;
      }
      if (isLate(act)) {
        worst.merge(act.at(), act, RollbackAfterClose::worse);
      } else {
        inTime.add(act.at());
      }
    }
    for (Act act : worst.values()) {
      report.accept(finding(body, act, inTime, worst.keySet()));
    }
  }

  /** Whether the session is closed where the rollback is called, and the call throws for that. */
  static boolean isLate(Act act) {
    SessionState session = act.before().session();
    boolean closed = session == SessionState.CLOSED || session == SessionState.CLOSED_WITH_PARENT;
    return closed && isDone(act) && act.before().facts().rollbackAfterCloseThrows();
  }

  /** Not only found so by a guard: who closed it then, and what for, is not known. */
  private static boolean isDone(Act act) {
    return Trail.steps(act.in().trail()).stream()
        .anyMatch(step -> step.closes(act.before().opener()));
  }

  /** What was over before it was closed misses no rollback, and nobody sees that this one fails. */
  private static boolean isIdle(Act act) {
    return act.guarded() && (act.before().tx().isOver() || isOfLastRound(act));
  }

  /** The opening failed that would have put another session in its place. */
  private static boolean isOfLastRound(Act act) {
    return act.cause()
        .map(Thrown::source)
        .filter(at -> act.before().opener().filter(at::equals).isPresent())
        .isPresent();
  }

  /** Of equals the one that knows of a transaction. */
  private static Act worse(Act a, Act b) {
    int order = b.strength().compareTo(a.strength());
    return order > 0 || (order == 0 && isBegun(b) && !isBegun(a)) ? b : a;
  }

  private static boolean isBegun(Act act) {
    return act.before().tx().begin().isPresent() && !act.before().tx().presumed();
  }

  private static Finding finding(Observed body, Act act, Set<Span> inTime, Set<Span> all) {
    Optional<RepairRequest> repair =
        inTime.contains(act.at()) ? Optional.empty() : move(body, act, all).map(r -> r);
    String noRepair =
        inTime.contains(act.at())
            ? "on other paths the rollback is in time"
            : "the begin, the commit or the rollback is in a helper method, or not to be seen";
    return new Finding(
        NAME,
        isIdle(act) ? Confidence.LOW : Confidence.valueOf(act.strength().name()),
        act.at(),
        message(body, act),
        Witness.until(body, act, "rolls back, on a closed session"),
        repair,
        repair.isPresent() ? "" : noRepair);
  }

  private static Optional<MoveRollback> move(Observed body, Act act, Set<Span> all) {
    Resource resource = act.before();
    Optional<History> history =
        Transactions.of(body).stream()
            .filter(h -> resource.tx().begin().filter(h.begin()::equals).isPresent())
            .findFirst();
    List<Span> late = new ArrayList<>(all);
    boolean direct = late.stream().allMatch(at -> body.facts(at).isPresent());
    return history
        .filter(h -> direct)
        .flatMap(h -> ProtectRequests.of(body, h, resource, Set.of()))
        .map(protect -> new MoveRollback(protect, late.stream().sorted().toList()));
  }

  private static String message(Observed body, Act act) {
    String call = Snippet.of(body, act.at());
    Optional<Span> opener = act.before().opener();
    String session =
        opener.map(at -> "the session opened on line " + body.line(at)).orElse("the session");
    if (act.guarded()) {
      return call + " comes too late: " + session + " is closed by then, so it rolls nothing back";
    }
    String hides =
        act.cause()
            .map(Thrown::source)
            .map(at -> ", which hides what " + Snippet.of(body, at) + " on line " + body.line(at))
            .map(text -> text + " throws")
            .orElse("");
    return call + " comes too late: " + session + " is closed by then, so it throws" + hides;
  }
}
