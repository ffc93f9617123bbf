package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.UnionType;
import java.util.List;

/** Small questions about trees that several repairs ask. */
final class Words {

  private Words() {}

  /** Whether two are one node: nodes with equal text are equal, wherever they stand. */
  @SuppressWarnings("ReferenceEquality")
  static boolean same(Node first, Node second) {
    return first == second;
  }

  /** Whether a tree has a call of a method by that simple name. */
  static boolean calls(JavaSource java, Node node, String method) {
    return java.lexemes().within(java.start(node), java.end(node)).stream()
        .filter(lexeme -> lexeme.is(method))
        .map(lexeme -> java.lexemes().codeFrom(lexeme.index() + 1))
        .anyMatch(next -> next != null && next.is("("));
  }

  /** The comparisons of a variable with null in a tree. */
  static List<BinaryExpr> nullTests(Node node, String name) {
    return node.findAll(
        BinaryExpr.class,
        it ->
            (it.getOperator() == BinaryExpr.Operator.EQUALS
                    || it.getOperator() == BinaryExpr.Operator.NOT_EQUALS)
                && ((isNamed(it.getLeft(), name) && it.getRight().isNullLiteralExpr())
                    || (isNamed(it.getRight(), name) && it.getLeft().isNullLiteralExpr())));
  }

  private static boolean isNamed(Expression expression, String name) {
    return expression instanceof NameExpr it && it.getNameAsString().equals(name);
  }

  static boolean catchesAll(CatchClause clause) {
    return types(clause).stream().anyMatch(type -> is(type, "Throwable"));
  }

  /** The types that a handler names. */
  static List<? extends Type> types(CatchClause clause) {
    Type type = clause.getParameter().getType();
    return type instanceof UnionType union ? union.getElements() : List.of(type);
  }

  static boolean is(Type type, String javaLang) {
    String name = type.asString();
    return name.equals(javaLang) || name.equals("java.lang." + javaLang);
  }

  /** Whether a statement cannot throw: it declares variables, from constants and names at most. */
  static boolean isHarmless(Statement statement) {
    if (statement instanceof EmptyStmt) {
      return true;
    }
    return statement instanceof ExpressionStmt simple
        && simple.getExpression() instanceof VariableDeclarationExpr declaration
        && declaration.getVariables().stream()
            .allMatch(it -> it.getInitializer().map(Words::isHarmless).orElse(true));
  }

  private static boolean isHarmless(Expression expression) {
    return expression instanceof LiteralExpr
        || expression instanceof NameExpr
        || (expression instanceof UnaryExpr unary && unary.getExpression() instanceof LiteralExpr);
  }
}
