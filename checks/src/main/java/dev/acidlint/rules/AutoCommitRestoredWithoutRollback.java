package dev.acidlint.rules;

import dev.acidlint.catalogue.Role;
import dev.acidlint.flow.Act;
import dev.acidlint.flow.ResourceId;
import dev.acidlint.flow.Strength;
import dev.acidlint.flow.Thrown;
import dev.acidlint.flow.Tx;
import dev.acidlint.flow.Tx.Phase;
import dev.acidlint.model.Span;
import dev.acidlint.repair.RepairRequest;
import dev.acidlint.rules.Transactions.History;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Auto-commit is switched back on while a transaction is unfinished, after a failure or on a way
 * out that skips the commit. The change "during a transaction" commits it ({@code
 * java.sql.Connection#setAutoCommit}), so that half of the work is stored.
 */
public final class AutoCommitRestoredWithoutRollback extends Rule {
  public static final String NAME = "AutoCommitRestoredWithoutRollback";
  public static final String SUMMARY =
      "Auto-commit is switched back on in an unfinished transaction, which commits half-done work";
  public static final Severity SEVERITY = Severity.WARNING;

  public AutoCommitRestoredWithoutRollback() {
    super(NAME, SUMMARY, SEVERITY);
  }

  @Override
  public void check(Observed body, Settings settings, Consumer<Finding> report) {
    Map<Span, Restored> all = new LinkedHashMap<>();
    Set<ResourceId> late = new HashSet<>();
    Collection<History> histories = Transactions.of(body);
    for (Act act : body.acts()) {
      Tx tx = act.before().tx();
      if (act.kind() == Act.Kind.ROLLBACK) {
        if (tx.phase() == Phase.IMPLICITLY_COMMITTED) {
          late.add(act.id());
        }
      } else if (isHalfDone(tx)) {
        History history = history(histories, act);
        confidence(body, act, history)
            .ifPresent(
                c -> all.computeIfAbsent(act.at(), at -> new Restored(body, history)).add(act, c));
      }
    }
    all.values().forEach(restored -> report.accept(restored.finding(late)));
  }

  /** Whether this rule has something to say of a transaction. */
  static boolean reports(Observed body, History history) {
    return body.acts().stream()
        .filter(act -> act.kind() != Act.Kind.ROLLBACK && isHalfDone(act.before().tx()))
        .filter(act -> act.before().tx().begin().filter(history.begin()::equals).isPresent())
        .anyMatch(act -> confidence(body, act, history).isPresent());
  }

  private static boolean isHalfDone(Tx tx) {
    return tx.isUnfinished()
        && tx.begin().isPresent()
        && tx.wrote()
        && !tx.presumed()
        && !tx.handedOn();
  }

  private static History history(Collection<History> all, Act act) {
    Span begin = act.before().tx().begin().orElseThrow();
    return all.stream()
        .filter(h -> h.begin().equals(begin))
        .findFirst()
        .orElseGet(() -> new History(begin));
  }

  private static Optional<Confidence> confidence(Observed body, Act act, History history) {
    Tx tx = act.before().tx();
    Optional<Strength> strength = strength(body, act, history);
    Strength most =
        tx.phase() == Phase.COMMIT_FAILED
            ? Strength.LOW
            : act.kind() == Act.Kind.AUTO_COMMIT_SAVED ? Strength.MEDIUM : Strength.HIGH;
    return strength.map(s -> Confidence.valueOf(s.and(most).name()));
  }

  /** How little it takes to get there with the work half-done; empty if it is not half-done. */
  private static Optional<Strength> strength(Observed body, Act act, History history) {
    Span begin = history.begin();
    boolean failing = act.cleanup().filter(it -> !it.encloses(begin)).isPresent();
    if (failing) {
      return Optional.of(act.strength());
    }
    // Without a failure it is the author's way to commit, unless others ways commit by name.
    if (history.commits().isEmpty()
        || !act.before().tx().commits().isEmpty()
        || Callback.isGiven(body, begin, act.before().type())) {
      return Optional.empty();
    }
    return Optional.of(act.strength());
  }

  /** All that leads to one call. */
  private static final class Restored {
    private final Observed body;
    private final History history;
    private final Set<Span> handlers = new TreeSet<>();
    private Act worst;
    private Confidence confidence;

    Restored(Observed body, History history) {
      this.body = body;
      this.history = history;
    }

    void add(Act act, Confidence c) {
      handlers.addAll(Witness.handlersSince(history.begin(), act.in()));
      int more = worst == null ? 1 : c.compareTo(confidence);
      if (more > 0 || (more == 0 && isPlain(act) && !isPlain(worst))) {
        worst = act;
        confidence = c;
      }
    }

    /** Whether it may fail at or behind a call that surely writes: then something is half-done. */
    private boolean isPlain(Act act) {
      return plainCause(act).isPresent();
    }

    private Optional<Thrown> plainCause(Act act) {
      return act.cause()
          .flatMap(
              strongest ->
                  act.failure().stream()
                      .filter(t -> t.strength() == strongest.strength())
                      .filter(this::isBehindWrite)
                      .findFirst());
    }

    private boolean isBehindWrite(Thrown thrown) {
      return body
          .calls(f -> f.role(Role.Works.class).filter(Role.Works::write).isPresent())
          .stream()
          .anyMatch(
              write ->
                  write.start() > history.begin().start()
                      && write.start() <= thrown.source().start());
    }

    Finding finding(Set<ResourceId> late) {
      Optional<RepairRequest> repair =
          late.contains(worst.id())
              ? Optional.empty()
              : ProtectRequests.of(body, history, worst.before(), handlers).map(r -> r);
      String noRepair = repair.isPresent() ? "" : noRepair(late);
      return new Finding(
          NAME,
          confidence,
          worst.at(),
          message(),
          Witness.until(body, worst, worstCause(), "switches auto-commit back on"),
          repair,
          noRepair);
    }

    private String noRepair(Set<ResourceId> late) {
      if (late.contains(worst.id())) {
        return "the method rolls back after it, which comes too late: let the two change places";
      }
      return history.commits().isEmpty()
          ? "nothing here commits by name, and where the work ends only you can tell"
          : "the begin or the commit is in a helper method";
    }

    private String message() {
      boolean saved = worst.kind() == Act.Kind.AUTO_COMMIT_SAVED;
      return Snippet.of(body, worst.at())
          + (saved ? " may commit half-done work: " : " commits half-done work: ")
          + cause()
          + ", the transaction begun on line "
          + body.line(history.begin())
          + " is neither committed nor rolled back before it";
    }

    private Optional<Thrown> worstCause() {
      return plainCause(worst).or(worst::cause);
    }

    private String cause() {
      Optional<Span> thrower =
          worstCause()
              .map(Thrown::source)
              .or(() -> Witness.thrownSince(body, history.begin(), worst.in()));
      return thrower
          .map(at -> Snippet.ifThrown(body, at))
          .orElseGet(() -> Snippet.ifNothingThrown(body, history.begin(), worst.in()));
    }
  }
}
