package dev.acidlint.rules;

import dev.acidlint.flow.Disjunct;
import dev.acidlint.flow.Strength;
import dev.acidlint.flow.Trail;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.TypeRef;
import dev.acidlint.rules.Transactions.Ending;
import dev.acidlint.rules.Transactions.History;
import java.util.Optional;
import java.util.Set;

/**
 * An unchecked exception that passed the handlers that roll back, and that a finalizer then threw
 * away with its return.
 */
final class PastRollback {
  private static final Set<String> OVER_RUNTIME =
      Set.of("java.lang.RuntimeException", "java.lang.Exception", "java.lang.Throwable");

  private PastRollback() {}

  /** What threw it, if it is what left the transaction as it is. */
  static Optional<Span> of(Observed body, History history, Ending ending) {
    if (ending.exit().strength() != Strength.LOW || ending.exit().thrown().isPresent()) {
      return Optional.empty();
    }
    return discarded(history.begin(), ending.exit().state())
        .filter(at -> body.contents().triesAround(at).anyMatch(t -> isPassed(t, history)));
  }

  /** What was thrown last, if no handler caught it. */
  private static Optional<Span> discarded(Span begin, Disjunct state) {
    Optional<Span> last = Optional.empty();
    for (Trail.Step step : Trail.steps(state.trail())) {
      boolean first = step.kind() == Trail.Kind.BEGUN && step.at().equals(begin);
      if (first || step.kind() == Trail.Kind.CAUGHT) {
        last = Optional.empty();
      } else if (step.kind() == Trail.Kind.THROWS) {
        last = Optional.of(step.at());
      }
    }
    return last;
  }

  private static boolean isPassed(Stmt.Try t, History history) {
    return t.handlers().stream().anyMatch(h -> history.isRolledBackIn(h.body().span()))
        && t.handlers().stream()
            .flatMap(h -> h.types().stream())
            .map(TypeRef::name)
            .noneMatch(OVER_RUNTIME::contains);
  }
}
