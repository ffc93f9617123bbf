package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithStatements;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Statements that leave a tree other than by an exception. */
final class Jumps {

  private Jumps() {}

  /** The return, break, continue and yield statements in a tree whose target is outside of it. */
  static List<Statement> outOf(Node tree) {
    List<Statement> found = new ArrayList<>();
    collect(tree, tree, found);
    return found;
  }

  private static void collect(Node node, Node tree, List<Statement> found) {
    if (node instanceof Statement statement && leaves(statement, tree)) {
      found.add(statement);
    }
    if (node instanceof LambdaExpr || node instanceof BodyDeclaration<?>) {
      return;
    }
    node.getChildNodes().forEach(child -> collect(child, tree, found));
  }

  private static boolean leaves(Statement jump, Node tree) {
    if (jump instanceof ReturnStmt) {
      return true;
    }
    if (jump instanceof YieldStmt) {
      return !hasTarget(jump, tree, SwitchExpr.class::isInstance);
    }
    if (jump instanceof BreakStmt stop) {
      return !hasTarget(
          jump, tree, stop.getLabel().map(it -> labelled(it.asString())).orElse(Jumps::takesBreak));
    }
    if (jump instanceof ContinueStmt next) {
      return !hasTarget(
          jump, tree, next.getLabel().map(it -> labelled(it.asString())).orElse(Jumps::isLoop));
    }
    return false;
  }

  private static boolean hasTarget(Node jump, Node tree, Predicate<Node> isTarget) {
    Node at = jump;
    while (!Words.same(at, tree)) {
      at = at.getParentNode().orElseThrow();
      if (isTarget.test(at)) {
        return true;
      }
    }
    return false;
  }

  private static Predicate<Node> labelled(String label) {
    return node -> node instanceof LabeledStmt it && it.getLabel().asString().equals(label);
  }

  private static boolean takesBreak(Node node) {
    return node instanceof SwitchStmt || isLoop(node);
  }

  static boolean isLoop(Node node) {
    return node instanceof ForStmt
        || node instanceof ForEachStmt
        || node instanceof WhileStmt
        || node instanceof DoStmt;
  }

  /**
   * Whether a statement before a jump, in the lists from the jump up to a tree, or the jump itself,
   * has a property.
   */
  static boolean isPreceded(Statement jump, Node tree, Predicate<Node> property) {
    if (property.test(jump)) {
      return true;
    }
    Node inner = jump;
    while (!Words.same(inner, tree)) {
      Node outer = inner.getParentNode().orElseThrow();
      if (outer instanceof NodeWithStatements<?> block) {
        for (Statement statement : block.getStatements()) {
          if (Words.same(statement, inner)) {
            break;
          }
          if (property.test(statement)) {
            return true;
          }
        }
      }
      inner = outer;
    }
    return false;
  }
}
