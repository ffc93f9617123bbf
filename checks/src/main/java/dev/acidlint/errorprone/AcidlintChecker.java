package dev.acidlint.errorprone;

import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.BlockTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.MethodTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.VariableTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.util.JCDiagnostic.SimpleDiagnosticPosition;
import dev.acidlint.model.SourceText;
import dev.acidlint.repair.RepairResult;
import dev.acidlint.rules.Finding;

/**
 * Shows what a rule has found. Findings are told from the member that they are in, and not from the
 * file, so that Error Prone's own suppression sees them too.
 */
public abstract class AcidlintChecker extends BugChecker
    implements MethodTreeMatcher, VariableTreeMatcher, BlockTreeMatcher {
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
  public final Description matchMethod(MethodTree tree, VisitorState state) {
    return report(tree, state);
  }

  @Override
  public final Description matchVariable(VariableTree tree, VisitorState state) {
    return isMember(state) ? report(tree, state) : Description.NO_MATCH;
  }

  @Override
  public final Description matchBlock(BlockTree tree, VisitorState state) {
    return isMember(state) ? report(tree, state) : Description.NO_MATCH;
  }

  private static boolean isMember(VisitorState state) {
    return state.getPath().getParentPath().getLeaf() instanceof ClassTree;
  }

  private Description report(Tree member, VisitorState state) {
    for (Finding finding : analysis.take(rule, member, state)) {
      state.reportMatch(describe(finding, state));
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
