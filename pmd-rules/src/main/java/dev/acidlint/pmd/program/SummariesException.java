package dev.acidlint.pmd.program;

/** A file of summaries cannot be used; the message says why. */
public final class SummariesException extends Exception {
  private static final long serialVersionUID = 1L;

  SummariesException(String message) {
    super(message);
  }
}
