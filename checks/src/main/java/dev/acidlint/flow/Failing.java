package dev.acidlint.flow;

import dev.acidlint.flow.Catching.Answer;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The handler or finalizer that an exception led into, while it is run.
 *
 * @param cleanup where it is; empty outside of any
 * @param failure what was thrown
 * @param guards the handlers of the tries within it whose bodies are being run
 */
record Failing(Optional<Span> cleanup, Set<Thrown> failure, List<Stmt.Handler> guards) {
  static final Failing NOT = new Failing(Optional.empty(), Set.of(), List.of());

  static Failing in(Stmt.Block cleanup, Set<Thrown> failure) {
    return new Failing(Optional.of(cleanup.span()), new LinkedHashSet<>(failure), List.of());
  }

  Failing within(List<Stmt.Handler> handlers) {
    if (handlers.isEmpty()) {
      return this;
    }
    List<Stmt.Handler> all = new ArrayList<>(guards);
    all.addAll(handlers);
    return new Failing(cleanup, failure, List.copyOf(all));
  }

  /** Whether some try within it catches that, for all we can tell. */
  boolean guards(Catching catching, Thrown thrown) {
    return guards.stream().anyMatch(h -> catching.answer(h.types(), thrown) != Answer.NEVER);
  }
}
