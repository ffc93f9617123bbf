package dev.acidlint.flow;

/** How little it takes for a path to be run, weakest first. */
public enum Strength {
  /** Only a failing cleanup, an Error, or an unchecked exception past an existing handler. */
  LOW,
  /** An unchecked exception from other code, with no handler there at all. */
  MEDIUM,
  /** Nothing, or a call that throws what its API is known to throw. */
  HIGH;

  public Strength and(Strength other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
