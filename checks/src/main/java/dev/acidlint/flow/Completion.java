package dev.acidlint.flow;

import java.util.Optional;
import java.util.Set;

/** How a statement completes (JLS 14.1). */
public sealed interface Completion {

  record Normal() implements Completion {}

  record Break(Optional<String> label) implements Completion {}

  record Continue(Optional<String> label) implements Completion {}

  record Return(Value value) implements Completion {}

  record Yield(Value value) implements Completion {}

  /** Abruptly by an exception: one of these. */
  record Throw(Set<Thrown> thrown) implements Completion {}

  Completion NORMAL = new Normal();
}
