package dev.acidlint.flow;

import dev.acidlint.catalogue.MethodFacts;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A function that another thread runs. What it opens and begins is its own affair, and judged where
 * it is run for itself; the method that starts it is concerned where the task takes over what that
 * has opened or begun, and fails before it has ended it.
 */
final class Task {
  private final Span span;
  private final Disjunct before;
  private final List<Exit> ends = new ArrayList<>();

  Task(Expr.Lambda function, Disjunct before) {
    this.span = function.body().span();
    this.before = before;
  }

  /** What the method that starts a task is to hear of it: what it does to transactions. */
  static FlowListener heard(FlowListener method) {
    return new FlowListener() {
      @Override
      public void acted(Act act) {
        method.acted(act);
      }

      @Override
      public void called(Expr call, MethodFacts facts, Disjunct at) {
        method.called(call, facts, at);
      }
    };
  }

  void ends(Completion completion, Disjunct d) {
    ends.add(new Exit(completion, d));
  }

  /** How it may fail, with what the method that starts it has left to it. */
  List<Exit> failures() {
    List<Exit> failures = new ArrayList<>();
    for (Exit end : ends) {
      if (end.completion() instanceof Completion.Throw) {
        failures.add(new Exit(end.completion(), leftToIt(end.state())));
      }
    }
    return failures;
  }

  private Disjunct leftToIt(Disjunct end) {
    Disjunct d = end;
    for (ResourceId id : end.resources().keySet()) {
      if (before.resource(id).isEmpty() && !id.isSymbolic()) {
        d = d.drop(List.of(id));
        continue;
      }
      if (!anyEnd(id, r -> r.session() == Resource.SessionState.CLOSED)) {
        d = Effects.loseSession(d, id);
      }
      boolean begun = end.resource(id).filter(r -> r.tx().begin().isPresent()).isPresent();
      if (begun && !anyEnd(id, r -> endsTx(r.tx()))) {
        d = Effects.loseTx(d, id);
      }
    }
    return d;
  }

  /** Whether it ends a transaction here that was begun before. */
  private boolean endsTx(Tx tx) {
    boolean begunHere = tx.begin().filter(span::encloses).isPresent();
    return !begunHere && (tx.isUndone() || tx.commits().stream().anyMatch(span::encloses));
  }

  private boolean anyEnd(ResourceId id, Predicate<Resource> such) {
    return ends.stream().anyMatch(end -> end.state().resource(id).filter(such).isPresent());
  }
}
