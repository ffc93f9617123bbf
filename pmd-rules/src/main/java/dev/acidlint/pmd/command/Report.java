package dev.acidlint.pmd.command;

import java.io.IOException;

/** One way to print findings. */
@FunctionalInterface
interface Report {

  /**
   * Prints them, in order.
   *
   * @param repairs computes what a finding's repair would be
   * @param out UTF-8, except for what a patch copies from a file of another encoding
   * @throws IOException if {@code out} throws it
   */
  void write(CheckResult result, RepairDesk repairs, ReportStream out) throws IOException;
}
