package dev.acidlint.errorprone;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.LinkType;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.ErrorProneFlags;
import dev.acidlint.rules.RulePages;
import javax.inject.Inject;

/** The rule of that name, as an Error Prone check. */
@BugPattern(
    name = dev.acidlint.rules.SessionClosedByHand.NAME,
    altNames = "acidlint",
    summary = dev.acidlint.rules.SessionClosedByHand.SUMMARY,
    severity = SeverityLevel.WARNING,
    linkType = LinkType.CUSTOM,
    link = RulePages.EXPLAIN + dev.acidlint.rules.SessionClosedByHand.NAME)
public final class SessionClosedByHand extends AcidlintChecker {
  private static final long serialVersionUID = 1L;

  /** For whoever loads the check by name; with default options. */
  public SessionClosedByHand() {
    this(new SharedAnalysis(ErrorProneFlags.empty()));
  }

  @Inject
  public SessionClosedByHand(SharedAnalysis analysis) {
    super(dev.acidlint.rules.SessionClosedByHand.NAME, analysis);
  }
}
