package dev.acidlint.pmd.command;

import dev.acidlint.repair.Repair;
import dev.acidlint.repair.RepairResult;
import dev.acidlint.rules.Finding;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.function.Consumer;

/** One unified diff with all repairs, for {@code git apply}; nothing else goes to the output. */
final class PatchReport implements Report {
  private final Charset encoding;
  private final FixedPoint fixedPoint;
  private final Consumer<String> notes;

  /**
   * @param encoding of the sources, hence of the lines of the patch
   * @param notes gets what a person wants to know of the patch
   */
  PatchReport(
      AnalysisEngine engine,
      Charset encoding,
      boolean includeReview,
      FixedPoint.Again again,
      Consumer<String> notes) {
    this.encoding = encoding;
    this.fixedPoint = new FixedPoint(engine, includeReview, again);
    this.notes = notes;
  }

  /** Whether a diff can hold lines of that encoding: its own line ends must be line ends there. */
  static boolean canHold(Charset encoding) {
    return Arrays.equals(new byte[] {'\n'}, "\n".getBytes(encoding));
  }

  @Override
  public void write(CheckResult result, RepairDesk repairs, ReportStream out) throws IOException {
    int files = 0;
    long left = 0;
    long forReview = 0;
    for (FileFindings file : result.files()) {
      FileFindings repaired = fixedPoint.repair(file);
      left += repaired.findings().size();
      forReview += repaired.findings().stream().filter(f -> review(repairs, repaired, f)).count();
      String hunks = UnifiedDiff.hunks(file.original(), repaired.original());
      if (!hunks.isEmpty()) {
        files++;
        out.print(UnifiedDiff.header(file.source().patchPath()));
        out.print(hunks, encoding);
      }
    }
    String findings = TextReport.number(result.count(), "finding");
    notes.accept(
        findings + "; " + TextReport.number(files, "file") + " repaired, " + left + " left over");
    if (forReview > 0) {
      notes.accept(forReview + " could be repaired with --include-review");
    }
  }

  private static boolean review(RepairDesk repairs, FileFindings file, Finding finding) {
    return repairs.of(file, finding) instanceof RepairResult.Offered offered
        && offered.repair().level() == Repair.Level.REVIEW;
  }
}
