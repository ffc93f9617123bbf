package dev.acidlint.cases;

import dev.acidlint.model.SourceText;
import dev.acidlint.repair.Repair;
import dev.acidlint.repair.RepairResult;
import dev.acidlint.rules.Confidence;
import dev.acidlint.rules.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of a case on one host.
 *
 * @param text the file as written
 * @param findings in it: all of the case's own rule, of the others those above LOW
 * @param repairs for those of its own rule, what came of their repair
 * @param problems methods given up, errors contained
 * @param rounds the text after each round of repairs; empty if none was offered
 * @param compileErrors of the last round; nothing is known of it beyond them if there are any
 * @param afterwards findings in the last round's text
 * @param endless whether repairs were still offered when the rounds ran out
 */
public record CaseRun(
    Case subject,
    SourceText text,
    List<Finding> findings,
    Map<Finding, RepairResult> repairs,
    List<String> problems,
    List<String> rounds,
    List<String> compileErrors,
    List<Finding> afterwards,
    boolean endless) {

  /** The text that the last round left; empty if no repair was offered. */
  public Optional<String> repaired() {
    return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 1));
  }

  /** The 1-based line of a finding in the file as written. */
  public int line(Finding finding) {
    return text.line(finding.site().start());
  }

  /** What a user is told by the case's own rule: each finding, its path, and what is offered. */
  public String messages() {
    return told(findings.stream().filter(each -> each.rule().equals(subject.rule())).toList());
  }

  /** What a user is told by all rules. */
  public String allMessages() {
    return told(findings);
  }

  private String told(List<Finding> told) {
    StringBuilder out = new StringBuilder();
    for (Finding finding : told) {
      out.append(line(finding)).append(": ").append(finding.rule()).append(' ');
      out.append(finding.confidence()).append('\n');
      out.append("  ").append(finding.message()).append('\n');
      for (Finding.Step step : finding.witness()) {
        int line = text.line(step.at().start());
        out.append("    line ").append(line).append(": ").append(step.what()).append('\n');
      }
      if (repairs.containsKey(finding)) {
        out.append("  ").append(offer(repairs.get(finding))).append('\n');
      }
    }
    return out.toString();
  }

  private static String offer(RepairResult result) {
    if (result instanceof RepairResult.Offered offered) {
      Repair repair = offered.repair();
      return "repair (" + repair.level() + "): " + repair.title();
    }
    return "no repair: " + ((RepairResult.Refused) result).reason();
  }

  /** The findings that are due, as lines of text to compare. */
  List<String> due(List<String> rules) {
    return subject.expected().stream()
        .filter(each -> rules.contains(each.rule()))
        .map(Case.Expectation::toString)
        .toList();
  }

  /** The findings there are, as lines of text to compare. */
  List<String> found() {
    List<String> found = new ArrayList<>();
    for (Finding each : findings) {
      Case.Expectation same =
          new Case.Expectation(line(each), each.rule(), each.confidence(), Optional.empty());
      found.add(same.toString());
    }
    return found;
  }

  /** Whether a finding is within what a case speaks of. */
  static boolean counts(Case subject, Finding finding) {
    return finding.rule().equals(subject.rule()) || finding.confidence() != Confidence.LOW;
  }
}
