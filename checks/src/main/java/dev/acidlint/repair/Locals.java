package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithParameters;
import com.github.javaparser.ast.nodeTypes.NodeWithStatements;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Local variables: which are in scope at a place (JLS 6.3), and whether they surely have a value
 * there. Scopes are taken a little too wide where that only costs a longer name.
 */
final class Locals {

  private Locals() {}

  /**
   * The variables in scope at a node, within the method, initialiser or field around it; each with
   * the node that declares it.
   */
  static Map<String, Node> at(Node node) {
    Map<String, Node> found = new LinkedHashMap<>();
    Node inner = node;
    Node outer = node.getParentNode().orElse(null);
    while (outer != null && !(inner instanceof BodyDeclaration<?>)) {
      declaredBy(outer, inner, found);
      inner = outer;
      outer = outer.getParentNode().orElse(null);
    }
    return found;
  }

  private static void declaredBy(Node outer, Node inner, Map<String, Node> found) {
    if (outer instanceof NodeWithStatements<?> block) {
      for (Statement statement : block.getStatements()) {
        if (Words.same(statement, inner)) {
          break;
        }
        in(statement, found);
      }
    }
    if (outer instanceof SwitchEntry entry) {
      earlierEntries(entry, found);
    }
    if (outer instanceof NodeWithParameters<?> callable) {
      callable.getParameters().forEach(it -> found.putIfAbsent(it.getNameAsString(), it));
    }
    if (outer instanceof CatchClause handler) {
      found.putIfAbsent(handler.getParameter().getNameAsString(), handler.getParameter());
    }
    if (outer instanceof ForStmt loop) {
      loop.getInitialization().forEach(it -> in(it, found));
    }
    if (outer instanceof ForEachStmt loop) {
      in(loop.getVariable(), found);
    }
    if (outer instanceof TryStmt block && Words.same(inner, block.getTryBlock())) {
      block.getResources().forEach(it -> in(it, found));
    }
    if (!(outer instanceof NodeWithStatements<?>) && !(outer instanceof BodyDeclaration<?>)) {
      outer.getChildNodes().stream()
          .filter(child -> !Words.same(child, inner) && child instanceof Expression)
          .forEach(child -> patterns(child, found));
    }
  }

  private static void earlierEntries(SwitchEntry entry, Map<String, Node> found) {
    entry
        .getParentNode()
        .ifPresent(
            parent ->
                parent.getChildNodes().stream()
                    .takeWhile(child -> !Words.same(child, entry))
                    .filter(SwitchEntry.class::isInstance)
                    .forEach(
                        child -> ((SwitchEntry) child).getStatements().forEach(s -> in(s, found))));
  }

  /** What a statement of a list, or an expression, declares for what follows it. */
  private static void in(Node node, Map<String, Node> found) {
    Node what = node instanceof ExpressionStmt statement ? statement.getExpression() : node;
    for (Node child : what.getChildNodes()) {
      if (child instanceof VariableDeclarator variable) {
        found.putIfAbsent(variable.getNameAsString(), variable);
      }
    }
    patterns(node, found);
  }

  private static void patterns(Node node, Map<String, Node> found) {
    node.findAll(TypePatternExpr.class).forEach(it -> found.putIfAbsent(it.getNameAsString(), it));
  }

  /** Names that the statements of a list declare in that list: variables, and types too. */
  static Map<String, Node> declaredIn(List<? extends Statement> statements) {
    Map<String, Node> found = new LinkedHashMap<>();
    for (Statement statement : statements) {
      in(statement, found);
      if (statement instanceof LocalClassDeclarationStmt local) {
        found.putIfAbsent(local.getClassDeclaration().getNameAsString(), local);
      }
      if (statement instanceof LocalRecordDeclarationStmt local) {
        found.putIfAbsent(local.getRecordDeclaration().getNameAsString(), local);
      }
    }
    return found;
  }

  /** Names of all variables declared anywhere in a tree. */
  static Set<String> declaredAnywhere(Node node) {
    Set<String> names = new TreeSet<>();
    node.walk(
        it -> {
          if (it instanceof VariableDeclarator variable) {
            names.add(variable.getNameAsString());
          } else if (it instanceof Parameter parameter) {
            names.add(parameter.getNameAsString());
          } else if (it instanceof TypePatternExpr pattern) {
            names.add(pattern.getNameAsString());
          }
        });
    return names;
  }

  /** The simple names that an expression starts from: {@code tm} and {@code s} of tm.end(s). */
  static Set<String> roots(Expression expression) {
    Set<String> names = new TreeSet<>();
    expression.walk(NameExpr.class, name -> names.add(name.getNameAsString()));
    return names;
  }

  /** Whether a name is assigned somewhere in a tree, as a variable or as a field of this. */
  static boolean assigns(Node node, String name) {
    return node.findFirst(AssignExpr.class, it -> isName(it.getTarget(), name)).isPresent();
  }

  private static boolean isName(Expression target, String name) {
    return (target instanceof NameExpr variable && variable.getNameAsString().equals(name))
        || (target instanceof FieldAccessExpr field
            && field.getScope().isThisExpr()
            && field.getNameAsString().equals(name));
  }

  /**
   * Whether a variable surely has a value where a statement starts: it is a parameter, has an
   * initialiser, or is assigned by a statement before it in a list around it.
   */
  static boolean isAssignedBefore(Node declaration, Node statement) {
    return !(declaration instanceof VariableDeclarator variable)
        || variable.getInitializer().isPresent()
        || variable.getParentNode().flatMap(Node::getParentNode).orElse(null) instanceof ForEachStmt
        || isSetBefore(variable.getNameAsString(), statement);
  }

  /** Whether a list around a statement has an assignment to a name before it. */
  static boolean isSetBefore(String name, Node statement) {
    Node inner = statement;
    Node outer = statement.getParentNode().orElse(null);
    while (outer != null && !(inner instanceof BodyDeclaration<?>)) {
      if (outer instanceof NodeWithStatements<?> block
          && precedes(block.getStatements(), inner, name)) {
        return true;
      }
      inner = outer;
      outer = outer.getParentNode().orElse(null);
    }
    return false;
  }

  private static boolean precedes(NodeList<Statement> statements, Node inner, String name) {
    for (Statement statement : statements) {
      if (Words.same(statement, inner)) {
        return false;
      }
      if (statement instanceof ExpressionStmt simple
          && simple.getExpression() instanceof AssignExpr assign
          && isName(assign.getTarget(), name)) {
        return true;
      }
    }
    return false;
  }

  /** The first of some names that is not taken; the last one with a number if all are. */
  static String fresh(Set<String> taken, String... candidates) {
    for (String candidate : candidates) {
      if (!taken.contains(candidate)) {
        return candidate;
      }
    }
    String last = candidates[candidates.length - 1];
    int number = 2;
    while (taken.contains(last + number)) {
      number++;
    }
    return last + number;
  }
}
