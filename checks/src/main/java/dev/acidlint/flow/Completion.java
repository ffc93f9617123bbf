package dev.acidlint.flow;

import java.util.Optional;
import java.util.Set;

/**
 * How a statement completes (JLS 14.1). What is left is kept by it: its equality is spelt out,
 * since that which records come with is slow to start.
 */
public sealed interface Completion {

  record Normal() implements Completion {
    @Override
    public boolean equals(Object other) {
      return other instanceof Normal;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  record Break(Optional<String> label) implements Completion {
    @Override
    public boolean equals(Object other) {
      return other instanceof Break that && label.equals(that.label);
    }

    @Override
    public int hashCode() {
      return 31 + label.hashCode();
    }
  }

  record Continue(Optional<String> label) implements Completion {
    @Override
    public boolean equals(Object other) {
      return other instanceof Continue that && label.equals(that.label);
    }

    @Override
    public int hashCode() {
      return 37 + label.hashCode();
    }
  }

  record Return(Value value) implements Completion {
    @Override
    public boolean equals(Object other) {
      return other instanceof Return that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
      return 41 + value.hashCode();
    }
  }

  record Yield(Value value) implements Completion {
    @Override
    public boolean equals(Object other) {
      return other instanceof Yield that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
      return 43 + value.hashCode();
    }
  }

  /** Abruptly by an exception: one of these. */
  record Throw(Set<Thrown> thrown) implements Completion {}

  Completion NORMAL = new Normal();
}
