package dev.acidlint.pmd.command;

import dev.acidlint.rules.Confidence;
import dev.acidlint.rules.Finding;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a check found.
 *
 * @param files those with findings, in order of the path
 * @param filesRead how many files were analysed
 * @param leftOut how many test and generated files were passed by
 * @param unreadable what could not be read or parsed, in order
 * @param givenUp methods whose analysis ran out of its budget, each with its file
 * @param internalErrors faults of our own, contained, each with its file
 */
record CheckResult(
    List<FileFindings> files,
    int filesRead,
    int leftOut,
    List<Problem> unreadable,
    List<Problem> givenUp,
    List<Problem> internalErrors) {

  /** The same, with what was met on the way to the files. */
  CheckResult after(SourceFinder search) {
    List<Problem> all =
        Stream.concat(search.problems().stream(), unreadable.stream()).sorted().toList();
    return new CheckResult(files, filesRead, search.leftOut(), all, givenUp, internalErrors);
  }

  Stream<Finding> findings() {
    return files.stream().flatMap(file -> file.findings().stream());
  }

  long count() {
    return findings().count();
  }

  long count(Confidence confidence) {
    return findings().filter(finding -> finding.confidence() == confidence).count();
  }
}
