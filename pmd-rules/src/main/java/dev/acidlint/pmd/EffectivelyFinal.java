package dev.acidlint.pmd;

import java.util.List;
import net.sourceforge.pmd.lang.java.ast.ASTAssignableExpr;
import net.sourceforge.pmd.lang.java.ast.ASTAssignableExpr.ASTNamedReferenceExpr;
import net.sourceforge.pmd.lang.java.ast.ASTAssignmentExpression;
import net.sourceforge.pmd.lang.java.ast.ASTBlock;
import net.sourceforge.pmd.lang.java.ast.ASTBreakStatement;
import net.sourceforge.pmd.lang.java.ast.ASTConditionalExpression;
import net.sourceforge.pmd.lang.java.ast.ASTContinueStatement;
import net.sourceforge.pmd.lang.java.ast.ASTExecutableDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTExpression;
import net.sourceforge.pmd.lang.java.ast.ASTExpressionStatement;
import net.sourceforge.pmd.lang.java.ast.ASTForeachStatement;
import net.sourceforge.pmd.lang.java.ast.ASTFormalParameter;
import net.sourceforge.pmd.lang.java.ast.ASTIfStatement;
import net.sourceforge.pmd.lang.java.ast.ASTLoopStatement;
import net.sourceforge.pmd.lang.java.ast.ASTReturnStatement;
import net.sourceforge.pmd.lang.java.ast.ASTSwitchArrowBranch;
import net.sourceforge.pmd.lang.java.ast.ASTSwitchFallthroughBranch;
import net.sourceforge.pmd.lang.java.ast.ASTThrowStatement;
import net.sourceforge.pmd.lang.java.ast.ASTTryStatement;
import net.sourceforge.pmd.lang.java.ast.ASTVariableId;
import net.sourceforge.pmd.lang.java.ast.ASTYieldStatement;
import net.sourceforge.pmd.lang.java.ast.JModifier;
import net.sourceforge.pmd.lang.java.ast.JavaNode;

/**
 * Whether a local variable or parameter is final or effectively final (JLS 4.12.4). A variable
 * without an initialiser may be assigned where it is definitely unassigned (JLS 16), which is read
 * off the shape of the code: no assignment may be able to follow another one.
 */
final class EffectivelyFinal {

  private EffectivelyFinal() {}

  static boolean holds(ASTVariableId id) {
    if (!id.isRecordComponent() && id.hasModifiers(JModifier.FINAL)) {
      return true;
    }
    if (isParameterWithoutBody(id)) {
      return false; // as javac, which does not look at those
    }
    List<ASTNamedReferenceExpr> writes =
        id.getLocalUsages().stream()
            .filter(usage -> usage.getAccessType() == ASTAssignableExpr.AccessType.WRITE)
            .toList();
    if (writes.isEmpty()) {
      return true;
    }
    boolean blank = id.isLocalVariable() && id.getInitializer() == null && !inForeachHeader(id);
    if (!blank || !writes.stream().allMatch(EffectivelyFinal::isPlain)) {
      return false;
    }
    JavaNode scope = id.ancestors(ASTBlock.class).first();
    for (int i = 0; i < writes.size(); i++) {
      if (repeats(writes.get(i), scope)) {
        return false;
      }
      for (int j = i + 1; j < writes.size(); j++) {
        if (canFollow(writes.get(i), writes.get(j))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isParameterWithoutBody(ASTVariableId id) {
    return id.getParent() instanceof ASTFormalParameter parameter
        && parameter.getOwnerList().getParent() instanceof ASTExecutableDeclaration method
        && method.getBody() == null;
  }

  private static boolean inForeachHeader(ASTVariableId id) {
    return id.ancestors().get(2) instanceof ASTForeachStatement;
  }

  private static boolean isPlain(ASTNamedReferenceExpr write) {
    return write.getParent() instanceof ASTAssignmentExpression assignment
        && !assignment.isCompound();
  }

  /** Whether a loop inside the variable's scope can come back to the assignment. */
  private static boolean repeats(JavaNode write, JavaNode scope) {
    boolean left = false;
    boolean straight = true;
    for (JavaNode node = write; node != null && node != scope; node = node.getParent()) {
      straight &=
          node instanceof ASTExpression
              || node instanceof ASTExpressionStatement
              || node instanceof ASTBlock
              || node instanceof ASTIfStatement;
      left |= straight && node instanceof ASTBlock && leaves(node, true);
      if (node.getParent() instanceof ASTLoopStatement && !left) {
        return true;
      }
    }
    return false;
  }

  private static boolean canFollow(JavaNode earlier, JavaNode later) {
    JavaNode common = earlier.ancestors().filter(a -> encloses(a, later)).first();
    JavaNode from = child(common, earlier);
    JavaNode to = child(common, later);
    if (common instanceof ASTIfStatement || common instanceof ASTConditionalExpression) {
      return from.getIndexInParent() == 0;
    }
    if (from instanceof ASTSwitchArrowBranch && to instanceof ASTSwitchArrowBranch) {
      return false;
    }
    if (from instanceof ASTSwitchFallthroughBranch && to instanceof ASTSwitchFallthroughBranch) {
      return !leaves(from, true);
    }
    for (JavaNode node = earlier; node != common; node = node.getParent()) {
      if (node.getParent() instanceof ASTTryStatement) {
        return true;
      }
      boolean branch =
          node.getParent() instanceof ASTIfStatement
              || node instanceof ASTSwitchArrowBranch
              || node instanceof ASTSwitchFallthroughBranch;
      if (branch && leaves(node, false)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a branch ends by going elsewhere; a {@code break} counts only if asked for. */
  private static boolean leaves(JavaNode branch, boolean byBreak) {
    JavaNode last = branch;
    while ((last instanceof ASTBlock || last instanceof ASTSwitchFallthroughBranch)
        && last.getNumChildren() > 0) {
      last = last.getLastChild();
    }
    return last instanceof ASTReturnStatement
        || last instanceof ASTThrowStatement
        || (last instanceof ASTContinueStatement && !byBreak)
        || (last instanceof ASTBreakStatement && byBreak)
        || last instanceof ASTYieldStatement;
  }

  private static boolean encloses(JavaNode ancestor, JavaNode node) {
    return node.ancestors().any(a -> a == ancestor);
  }

  private static JavaNode child(JavaNode ancestor, JavaNode node) {
    JavaNode at = node;
    while (at.getParent() != ancestor) {
      at = at.getParent();
    }
    return at;
  }
}
