package dev.acidlint.pmd.command;

/** What the command's exit codes mean; those of PMD's own command where it has one. */
final class ExitCode {
  static final int CLEAN = 0;
  static final int INTERNAL_ERROR = 1;
  static final int USAGE = 2;
  static final int FINDINGS = 4;

  /**
   * Something could not be read. Wins over {@link #FINDINGS}, for whatever was found, there may be
   * more.
   */
  static final int INCOMPLETE = 5;

  private ExitCode() {}
}
