package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import dev.acidlint.repair.RepairRequest.Opened;
import java.util.List;
import java.util.Optional;

/**
 * Where something is opened.
 *
 * @param opener the whole expression that opens
 * @param statement the statement of a list that it is in
 * @param variable the variable that it is kept in from there on; empty if it has no name
 * @param declaration where the variable is declared without a value, if that is another statement
 */
record OpenedSite(
    Opened opened,
    Expression opener,
    Statement statement,
    Optional<VariableDeclarator> variable,
    Optional<ExpressionStmt> declaration) {

  /** The site of an opener; empty if it is in no statement of a list, or evaluated in a branch. */
  static Optional<OpenedSite> find(JavaSource java, Opened opened) {
    Optional<Expression> found = expressionAt(java, opened.opener().start());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Expression opener = found.get();
    Node value = opener;
    while (isTransparent(value.getParentNode().orElseThrow())) {
      value = value.getParentNode().orElseThrow();
    }
    Node holder = value.getParentNode().orElseThrow();
    Node whole = holder.getParentNode().orElse(null);
    if (holder instanceof VariableDeclarator variable
        && whole instanceof VariableDeclarationExpr
        && whole.getParentNode().orElse(null) instanceof ExpressionStmt statement
        && isListed(statement)) {
      return Optional.of(
          new OpenedSite(opened, opener, statement, Optional.of(variable), Optional.empty()));
    }
    if (holder instanceof AssignExpr assign
        && assign.getTarget() instanceof NameExpr name
        && whole instanceof ExpressionStmt statement
        && isListed(statement)) {
      return assigned(opened, opener, statement, name.getNameAsString());
    }
    return unnamed(java, opened, opener);
  }

  /** The call or construction with its name, or its keyword, at an offset. */
  static Optional<Expression> expressionAt(JavaSource java, int anchor) {
    Node node = java.at(anchor).orElse(java.root());
    while (node != null && !isOpener(java, node, anchor)) {
      node = node.getParentNode().orElse(null);
    }
    return Optional.ofNullable((Expression) node);
  }

  private static boolean isOpener(JavaSource java, Node node, int anchor) {
    return (node instanceof MethodCallExpr call && java.start(call.getName()) == anchor)
        || (node instanceof ObjectCreationExpr && java.start(node) == anchor);
  }

  private static boolean isTransparent(Node node) {
    return node instanceof EnclosedExpr || node instanceof CastExpr;
  }

  private static boolean isListed(Statement statement) {
    Node parent = statement.getParentNode().orElse(null);
    return parent instanceof BlockStmt || parent instanceof SwitchEntry;
  }

  private static Optional<OpenedSite> assigned(
      Opened opened, Expression opener, ExpressionStmt statement, String name) {
    Node declared = Locals.at(statement).get(name);
    boolean plain =
        declared instanceof VariableDeclarator variable
            && variable.getParentNode().flatMap(Node::getParentNode).orElse(null)
                instanceof ExpressionStmt;
    if (!plain) {
      return Optional.empty();
    }
    VariableDeclarator variable = (VariableDeclarator) declared;
    ExpressionStmt declaration =
        (ExpressionStmt) variable.getParentNode().flatMap(Node::getParentNode).orElseThrow();
    return Optional.of(
        new OpenedSite(opened, opener, statement, Optional.of(variable), Optional.of(declaration)));
  }

  private static Optional<OpenedSite> unnamed(JavaSource java, Opened opened, Expression opener) {
    Node inner = opener;
    Node outer = opener.getParentNode().orElseThrow();
    while (!(outer instanceof Statement)) {
      if (outer instanceof LambdaExpr || !isEvaluatedFirst(java, outer, inner)) {
        return Optional.empty();
      }
      inner = outer;
      outer = outer.getParentNode().orElse(null);
      if (outer == null) {
        return Optional.empty();
      }
    }
    boolean simple = outer instanceof ExpressionStmt || outer instanceof ReturnStmt;
    return simple && isListed((Statement) outer)
        ? Optional.of(
            new OpenedSite(opened, opener, (Statement) outer, Optional.empty(), Optional.empty()))
        : Optional.empty();
  }

  /** Whether an expression surely evaluates a part of it, and calls nothing before it. */
  private static boolean isEvaluatedFirst(JavaSource java, Node outer, Node inner) {
    if (outer instanceof ConditionalExpr choice) {
      return Words.same(choice.getCondition(), inner);
    }
    if (outer instanceof BinaryExpr both) {
      return Words.same(both.getLeft(), inner);
    }
    int start = java.start(inner);
    boolean callsBefore =
        outer.getChildNodes().stream()
            .filter(child -> child instanceof Expression && java.end(child) <= start)
            .anyMatch(child -> java.slice(child).contains("("));
    boolean declaresBefore =
        outer instanceof VariableDeclarationExpr several && several.getVariables().size() > 1;
    return !callsBefore && !declaresBefore;
  }

  List<Statement> list() {
    return ProtectSite.statements(statement);
  }

  int index() {
    List<Statement> list = list();
    for (int i = 0; i < list.size(); i++) {
      if (Words.same(list.get(i), statement)) {
        return i;
      }
    }
    throw new IllegalStateException("not in its own list");
  }

  /** Whether nothing is done with what is opened, so that a resource would have no use. */
  boolean isDropped() {
    return statement instanceof ExpressionStmt simple && Words.same(simple.getExpression(), opener);
  }

  Optional<String> name() {
    return variable.map(VariableDeclarator::getNameAsString);
  }

  /** The statement that declares the variable, wherever it gets its value. */
  Optional<ExpressionStmt> declaring() {
    return variable.isEmpty()
        ? Optional.empty()
        : declaration.or(() -> Optional.of((ExpressionStmt) statement));
  }

  /** Whether a declaration has more than the one variable. */
  boolean declaresSeveral() {
    return declaring()
        .map(it -> ((VariableDeclarationExpr) it.getExpression()).getVariables().size() > 1)
        .orElse(false);
  }
}
