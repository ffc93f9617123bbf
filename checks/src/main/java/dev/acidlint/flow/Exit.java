package dev.acidlint.flow;

import java.util.Optional;

/** One way that a method may be left: normally, by return, or by exception. */
public record Exit(Completion completion, Disjunct state) {

  /** The strongest of what is thrown; empty if the method is left without an exception. */
  public Optional<Thrown> thrown() {
    return completion instanceof Completion.Throw t
        ? TryStatement.strongest(t.thrown())
        : Optional.empty();
  }

  public Strength strength() {
    return thrown().map(t -> t.strength().and(state.strength())).orElse(state.strength());
  }
}
