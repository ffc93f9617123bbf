package dev.acidlint.pmd.command;

import dev.acidlint.rules.Finding;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** A line for each finding; fields are quoted by RFC 4180 where they need it. */
final class CsvReport implements Report {

  @Override
  public void write(CheckResult result, RepairDesk repairs, ReportStream out) throws IOException {
    out.line("File,Line,Column,Rule,Confidence,Message");
    for (FileFindings file : result.files()) {
      for (Finding finding : file.findings()) {
        List<Object> fields =
            List.of(
                file.source().path(),
                file.line(finding),
                file.column(finding),
                finding.rule(),
                finding.confidence(),
                finding.message());
        out.line(
            fields.stream()
                .map(Object::toString)
                .map(CsvReport::field)
                .collect(Collectors.joining(",")));
      }
    }
  }

  private static String field(String value) {
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
