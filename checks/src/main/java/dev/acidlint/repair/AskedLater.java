package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is asked for something once more behind the close that goes: {@code connection.isClosed()}.
 * In the try that closes it later it would give another answer.
 */
final class AskedLater {

  private AskedLater() {}

  /**
   * Whether one is.
   *
   * @param names the variables that are closed
   */
  static boolean any(HandClose closes, Set<String> names) {
    return closes.dead().stream().anyMatch(dead -> any(closes, names, dead));
  }

  private static boolean any(HandClose closes, Set<String> names, Node dead) {
    if (!(dead.getParentNode().orElse(null) instanceof BlockStmt list)) {
      return false;
    }
    Set<String> closed = new HashSet<>(names(dead));
    closed.retainAll(names);
    List<Statement> behind =
        list.getStatements().stream().dropWhile(it -> !Words.same(it, dead)).skip(1).toList();
    for (Statement statement : behind) {
      if (closes.dead().stream().anyMatch(it -> Words.same(it, statement))) {
        continue;
      }
      // What is opened anew is another.
      statement.findAll(AssignExpr.class).forEach(it -> closed.remove(it.getTarget().toString()));
      if (names(statement).stream().anyMatch(closed::contains)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> names(Node node) {
    return node.findAll(NameExpr.class).stream().map(NameExpr::getNameAsString).toList();
  }
}
