package dev.acidlint.pmd.command;

import dev.acidlint.model.SourceText;
import dev.acidlint.rules.Finding;
import java.util.List;

/**
 * A file with faults. The only files whose text outlives their analysis.
 *
 * @param original the file's own text, byte order mark and line ends included
 * @param text the same as all spans see it
 * @param findings at least one, in order of site, then rule
 */
record FileFindings(Source source, String original, SourceText text, List<Finding> findings) {

  int line(Finding finding) {
    return text.line(finding.site().start());
  }

  int column(Finding finding) {
    return text.column(finding.site().start());
  }
}
