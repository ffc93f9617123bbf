package dev.acidlint.pmd.command;

import dev.acidlint.model.SourceText;
import dev.acidlint.model.Span;
import dev.acidlint.repair.RepairResult;
import dev.acidlint.rules.Confidence;
import dev.acidlint.rules.Finding;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * For people: each finding with its line, the path that proves it, and what can be done; then a
 * summary in one line.
 */
final class TextReport implements Report {

  /** Of longer lines only the part around what matters is shown. */
  private static final int WIDTH = 120;

  /** Steps in more words than this do not push the code of the others to the right. */
  private static final int COLUMN = 72;

  private int repairable;

  @Override
  public void write(CheckResult result, RepairDesk repairs, ReportStream out) throws IOException {
    for (FileFindings file : result.files()) {
      for (Finding finding : file.findings()) {
        write(file, finding, repairs.of(file, finding), out);
        out.line("");
      }
    }
    out.line(summary(result));
  }

  private void write(FileFindings file, Finding finding, RepairResult repair, ReportStream out)
      throws IOException {
    out.line(
        file.source().path()
            + ":"
            + file.line(finding)
            + ":"
            + file.column(finding)
            + ": "
            + finding.rule()
            + " ("
            + finding.confidence()
            + "): "
            + finding.message());
    int gutter = gutter(file, finding);
    excerpt(file.text(), finding.site(), gutter, out);
    if (!finding.witness().isEmpty()) {
      out.line("  how it happens:");
      writePath(file.text(), finding, gutter, out);
    }
    out.line("  " + describe(repair));
  }

  private String describe(RepairResult result) {
    if (result instanceof RepairResult.Offered offered) {
      repairable++;
      return "repair (" + offered.repair().level() + "): " + offered.repair().title();
    }
    String reason = ((RepairResult.Refused) result).reason();
    return reason.isBlank() ? "no repair" : "no repair: " + reason;
  }

  /** The source line, and below it carets under what the finding is about. */
  private static void excerpt(SourceText text, Span site, int gutter, ReportStream out)
      throws IOException {
    int number = text.line(site.start());
    String line = text.lineText(number);
    int from = text.column(site.start()) - 1;
    int to = Math.min(line.length(), Math.max(from + 1, from + site.length()));
    int cut = to <= WIDTH ? 0 : Math.max(0, from - WIDTH / 2);
    String shown = line.substring(cut, Math.min(line.length(), cut + WIDTH));
    StringBuilder carets = new StringBuilder();
    line.substring(cut, from).chars().forEach(c -> carets.append(c == '\t' ? '\t' : ' '));
    carets.append("^".repeat(Math.max(1, Math.min(to, cut + WIDTH) - from)));
    out.line(pad(String.valueOf(number), gutter) + " | " + shown.stripTrailing());
    out.line(" ".repeat(gutter) + " | " + carets);
  }

  private static void writePath(SourceText text, Finding finding, int gutter, ReportStream out)
      throws IOException {
    int width =
        finding.witness().stream()
            .mapToInt(step -> step.what().length())
            .filter(length -> length <= COLUMN)
            .max()
            .orElse(0);
    for (Finding.Step step : finding.witness()) {
      int line = text.line(step.at().start());
      String what = step.what() + " ".repeat(Math.max(0, width - step.what().length()));
      String code = text.lineText(line).strip();
      String shown = code.length() <= WIDTH ? code : code.substring(0, WIDTH) + "...";
      out.line((pad(String.valueOf(line), gutter) + " : " + what + "  " + shown).stripTrailing());
    }
  }

  /** Width for the largest line number that is shown, and an indent. */
  private static int gutter(FileFindings file, Finding finding) {
    return 3
        + Stream.concat(Stream.of(finding.site()), finding.witness().stream().map(Finding.Step::at))
            .mapToInt(span -> String.valueOf(file.text().line(span.start())).length())
            .max()
            .orElse(0);
  }

  private static String pad(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }

  private String summary(CheckResult result) {
    long count = result.count();
    String files = number(result.filesRead(), "file");
    StringBuilder summary = new StringBuilder();
    if (count == 0) {
      summary.append("No findings in ").append(files);
    } else {
      summary.append(number(count, "finding")).append(" (").append(byConfidence(result));
      summary.append(") in ").append(result.files().size()).append(" of ").append(files);
      summary.append("; ").append(repairable).append(" can be repaired");
    }
    if (result.leftOut() > 0) {
      summary.append("; ").append(number(result.leftOut(), "test or generated file"));
      summary.append(" left out");
    }
    if (!result.unreadable().isEmpty()) {
      summary.append("; ").append(result.unreadable().size()).append(" not read");
    }
    return summary.append('.').toString();
  }

  private static String byConfidence(CheckResult result) {
    return Stream.of(Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW)
        .filter(confidence -> result.count(confidence) > 0)
        .map(confidence -> result.count(confidence) + " " + confidence)
        .collect(Collectors.joining(", "));
  }

  static String number(long count, String noun) {
    return String.format(Locale.ROOT, "%d %s%s", count, noun, count == 1 ? "" : "s");
  }
}
