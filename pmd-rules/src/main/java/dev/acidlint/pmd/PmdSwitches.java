package dev.acidlint.pmd;

import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.TypeRef;
import dev.acidlint.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sourceforge.pmd.lang.java.ast.ASTExpression;
import net.sourceforge.pmd.lang.java.ast.ASTNullLiteral;
import net.sourceforge.pmd.lang.java.ast.ASTPattern;
import net.sourceforge.pmd.lang.java.ast.ASTStatement;
import net.sourceforge.pmd.lang.java.ast.ASTSwitchArrowBranch;
import net.sourceforge.pmd.lang.java.ast.ASTSwitchArrowRHS;
import net.sourceforge.pmd.lang.java.ast.ASTSwitchBranch;
import net.sourceforge.pmd.lang.java.ast.ASTSwitchFallthroughBranch;
import net.sourceforge.pmd.lang.java.ast.ASTSwitchLabel;
import net.sourceforge.pmd.lang.java.ast.ASTSwitchLike;
import net.sourceforge.pmd.lang.java.ast.ASTTypePattern;
import net.sourceforge.pmd.lang.java.ast.ASTVariableId;
import net.sourceforge.pmd.lang.java.ast.JavaNode;

/** Lowers the arms of switch statements and switch expressions. */
final class PmdSwitches {
  private final PmdContext context;
  private final PmdPositions positions;

  PmdSwitches(PmdContext context) {
    this.context = context;
    this.positions = context.positions();
  }

  List<Stmt.Arm> arms(ASTSwitchLike node, boolean isExpression) {
    List<Stmt.Arm> arms = new ArrayList<>();
    for (ASTSwitchBranch branch : node.getBranches()) {
      arms.add(arm(node, branch, isExpression));
    }
    return List.copyOf(arms);
  }

  private Stmt.Arm arm(ASTSwitchLike node, ASTSwitchBranch branch, boolean isExpression) {
    ASTSwitchLabel label = branch.getLabel();
    List<Expr> labels = new ArrayList<>();
    List<Variable.Local> bindings = new ArrayList<>();
    boolean isDefault = label.isDefault();
    for (JavaNode child : label.children()) {
      if (child instanceof ASTPattern pattern) {
        labels.add(opaque(pattern));
        pattern
            .descendants(ASTVariableId.class)
            .forEach(id -> bindings.add(context.variables().local(id)));
        isDefault |= label.getGuard() == null && isUnconditional(node, pattern);
      } else if (child instanceof ASTNullLiteral) {
        labels.add(opaque(child));
      } else if (child instanceof ASTExpression expression) {
        labels.add(context.expressions().lower(expression));
      }
    }
    return new Stmt.Arm(
        positions.span(branch),
        isDefault,
        List.copyOf(labels),
        List.copyOf(bindings),
        Optional.ofNullable(label.getGuardExpression()).map(context.expressions()::lower),
        branch instanceof ASTSwitchArrowBranch,
        body(branch, isExpression));
  }

  private Expr opaque(JavaNode node) {
    return new Expr.Other(positions.span(node), TypeRef.UNKNOWN, List.of());
  }

  private boolean isUnconditional(ASTSwitchLike node, ASTPattern pattern) {
    if (!(pattern instanceof ASTTypePattern typed)) {
      return false;
    }
    TypeRef selector = context.types().of(node.getTestedExpression());
    TypeRef tested = context.types().of(typed.getTypeNode());
    return !tested.isUnknown() && selector.isA(tested.name());
  }

  private List<Stmt> body(ASTSwitchBranch branch, boolean isExpression) {
    if (branch instanceof ASTSwitchFallthroughBranch fallthrough) {
      List<Stmt> statements = new ArrayList<>();
      fallthrough.getStatements().forEach(s -> statements.addAll(context.statements().lower(s)));
      return List.copyOf(statements);
    }
    ASTSwitchArrowRHS right = ((ASTSwitchArrowBranch) branch).getRightHandSide();
    if (right instanceof ASTExpression expression) {
      Expr value = context.expressions().lower(expression);
      Span span = positions.span(right);
      return List.of(isExpression ? new Stmt.Yield(span, value) : new Stmt.Expression(span, value));
    }
    return right instanceof ASTStatement statement
        ? context.statements().lower(statement)
        : List.of();
  }
}
