package dev.acidlint.rules;

/** How sure a finding is, weakest first. */
public enum Confidence {
  /** Advice, or a fault that only a failing cleanup or an Error can reach. */
  LOW,
  /** Needs an unchecked exception from other code, or depends on a project's settings. */
  MEDIUM,
  /** On a normal path, or one that a call takes by throwing what its API throws. */
  HIGH
}
