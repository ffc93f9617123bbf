package dev.acidlint.flow;

import dev.acidlint.model.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The steps of a path, newest first; {@code null} before the first. */
public record Trail(Step step, Trail before) {

  public enum Kind {
    OPENED,
    BEGUN,
    COMMITTED,
    ROLLED_BACK,
    CLOSED,
    /** What a variable held while it was open is out of reach now. */
    LOST,
    AUTO_COMMIT_ON,
    THROWS,
    /** A call on a variable that is null there. */
    ON_NULL,
    CAUGHT,
    RETURNS
  }

  /**
   * One step: what happened at which token.
   *
   * @param opener of what is closed; empty if this method did not open it, and of other steps
   */
  public record Step(Kind kind, Span at, Optional<Span> opener) {

    /** Whether what was opened there is closed; one of others if it is empty. */
    public boolean closes(Optional<Span> openedAt) {
      return kind == Kind.CLOSED && opener.equals(openedAt);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Step that
          && kind == that.kind
          && at.equals(that.at)
          && opener.equals(that.opener);
    }

    @Override
    public int hashCode() {
      return 31 * at.hashCode() + kind.ordinal();
    }
  }

  static Trail then(Trail before, Kind kind, Span at) {
    return then(before, new Step(kind, at, Optional.empty()));
  }

  static Trail then(Trail before, Step step) {
    // A loop runs over the same step again: the path through it is told once.
    for (Trail t = before; t != null; t = t.before) {
      if (t.step.equals(step)) {
        return before;
      }
    }
    return new Trail(step, before);
  }

  /** The steps in the order they happened. */
  public static List<Step> steps(Trail last) {
    Deque<Step> steps = new ArrayDeque<>();
    for (Trail t = last; t != null; t = t.before) {
      steps.addFirst(t.step);
    }
    return List.copyOf(steps);
  }
}
