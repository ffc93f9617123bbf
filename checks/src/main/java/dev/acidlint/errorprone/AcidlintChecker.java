package dev.acidlint.errorprone;

import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.ClassTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.util.JCDiagnostic.SimpleDiagnosticPosition;
import dev.acidlint.model.SourceText;
import dev.acidlint.repair.RepairResult;
import dev.acidlint.rules.Finding;
import java.util.List;

/**
 * Shows what a rule has found. Findings are told from the member that they are in, so that what
 * Error Prone says of suppressions holds for them too; but Error Prone asks for each class only:
 * most files have no findings, and to be asked for each variable by twelve checks costs more than
 * to find that out.
 */
public abstract class AcidlintChecker extends BugChecker implements ClassTreeMatcher {
  private static final long serialVersionUID = 1L;

  private final String rule;
  private final transient SharedAnalysis analysis;

  /**
   * @param rule the rule's name
   */
  protected AcidlintChecker(String rule, SharedAnalysis analysis) {
    this.rule = rule;
    this.analysis = analysis;
  }

  @Override
  public final Description matchClass(ClassTree tree, VisitorState state) {
    if (analysis.isSilent(state)) {
      return Description.NO_MATCH;
    }
    for (Tree member : tree.getMembers()) {
      // A class that is a member is asked for by itself.
      List<Finding> found =
          member instanceof ClassTree ? List.of() : analysis.take(rule, member, state);
      if (!found.isEmpty() && !isSuppressed(member, state)) {
        found.forEach(finding -> state.reportMatch(describe(finding, state)));
      }
    }
    return Description.NO_MATCH;
  }

  private Description describe(Finding finding, VisitorState state) {
    SourceText text = analysis.text();
    int site = text.toOriginal(finding.site().start());
    Description.Builder description = buildDescription(new SimpleDiagnosticPosition(site));
    String noRepair = finding.noRepair();
    if (finding.repair().isPresent()) {
      RepairResult result = analysis.repair(finding.repair().get());
      if (result instanceof RepairResult.Offered offered) {
        if (analysis.shows(offered.repair(), state)) {
          description.addFix(RepairFix.of(offered.repair(), text));
        }
      } else if (result instanceof RepairResult.Refused refused) {
        noRepair = refused.reason();
      }
    }
    String why = noRepair.isEmpty() ? "" : " (no repair is offered: " + noRepair + ")";
    return description.setMessage(finding.message() + why).build();
  }
}
