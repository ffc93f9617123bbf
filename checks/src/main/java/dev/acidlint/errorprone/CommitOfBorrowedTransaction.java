package dev.acidlint.errorprone;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.LinkType;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.ErrorProneFlags;
import dev.acidlint.rules.RulePages;
import javax.inject.Inject;

/** The rule of that name, as an Error Prone check. */
@BugPattern(
    name = dev.acidlint.rules.CommitOfBorrowedTransaction.NAME,
    altNames = "acidlint",
    summary = dev.acidlint.rules.CommitOfBorrowedTransaction.SUMMARY,
    severity = SeverityLevel.WARNING,
    linkType = LinkType.CUSTOM,
    link = RulePages.EXPLAIN + dev.acidlint.rules.CommitOfBorrowedTransaction.NAME)
public final class CommitOfBorrowedTransaction extends AcidlintChecker {
  private static final long serialVersionUID = 1L;

  /** For whoever loads the check by name; with default options. */
  public CommitOfBorrowedTransaction() {
    this(new SharedAnalysis(ErrorProneFlags.empty()));
  }

  @Inject
  public CommitOfBorrowedTransaction(SharedAnalysis analysis) {
    super(dev.acidlint.rules.CommitOfBorrowedTransaction.NAME, analysis);
  }
}
