package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import dev.acidlint.repair.RepairRequest.Opened;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that is opened in one of several ways, all of which open the same: {@code c = a ?
 * open(a) : open()}, or an {@code if} with such an assignment in each branch. Behind that the
 * variable holds what was opened, whichever way was taken.
 */
final class OpenedBranches {

  private OpenedBranches() {}

  /** The statement that opens as a whole; empty if it is no choice, or not all ways are alike. */
  static Optional<OpenedSite> find(JavaSource java, Opened opened) {
    return OpenedSite.expressionAt(java, opened.opener().start())
        .flatMap(opener -> find(opened, opener));
  }

  private static Optional<OpenedSite> find(Opened opened, Expression opener) {
    Node value = opener;
    Node holder = value.getParentNode().orElseThrow();
    while (holder instanceof ConditionalExpr
        || holder instanceof EnclosedExpr
        || holder instanceof CastExpr) {
      value = holder;
      holder = value.getParentNode().orElseThrow();
    }
    if (!ways((Expression) value).allMatch(way -> isAlike(way, opener))) {
      return Optional.empty();
    }
    Node whole = holder.getParentNode().orElse(null);
    if (holder instanceof VariableDeclarator variable
        && whole instanceof VariableDeclarationExpr
        && whole.getParentNode().orElse(null) instanceof ExpressionStmt statement
        && statement.getParentNode().orElse(null) instanceof BlockStmt) {
      return Optional.of(
          new OpenedSite(opened, opener, statement, Optional.of(variable), Optional.empty()));
    }
    return holder instanceof AssignExpr assign
            && assign.getTarget() instanceof NameExpr name
            && whole instanceof ExpressionStmt statement
        ? assigned(opened, opener, statement, name.getNameAsString())
        : Optional.empty();
  }

  private static Optional<OpenedSite> assigned(
      Opened opened, Expression opener, Statement assignment, String name) {
    Statement outermost = outermost(assignment);
    boolean listed = outermost.getParentNode().orElse(null) instanceof BlockStmt;
    if (!listed || !opens(outermost, name, opener)) {
      return Optional.empty();
    }
    return Locals.at(outermost).get(name) instanceof VariableDeclarator variable
            && variable.getParentNode().flatMap(Node::getParentNode).orElse(null)
                instanceof ExpressionStmt declaration
        ? Optional.of(
            new OpenedSite(
                opened, opener, outermost, Optional.of(variable), Optional.of(declaration)))
        : Optional.empty();
  }

  /** The statement, or the {@code if} that it is all of a branch of. */
  private static Statement outermost(Statement statement) {
    Node outer = statement.getParentNode().orElse(null);
    if (outer instanceof BlockStmt block && block.getStatements().size() == 1) {
      outer = block.getParentNode().orElse(null);
    }
    return outer instanceof IfStmt choice ? outermost(choice) : statement;
  }

  /** Whether a statement does nothing but give a variable what is opened, in every way. */
  private static boolean opens(Statement statement, String name, Expression opener) {
    if (statement instanceof BlockStmt block) {
      return block.getStatements().size() == 1 && opens(block.getStatement(0), name, opener);
    }
    if (statement instanceof IfStmt choice) {
      return opens(choice.getThenStmt(), name, opener)
          && choice.getElseStmt().filter(it -> opens(it, name, opener)).isPresent();
    }
    return statement instanceof ExpressionStmt simple
        && simple.getExpression() instanceof AssignExpr assign
        && assign.getTarget() instanceof NameExpr target
        && target.getNameAsString().equals(name)
        && ways(assign.getValue()).allMatch(way -> isAlike(way, opener));
  }

  private static Stream<Expression> ways(Expression value) {
    if (value instanceof EnclosedExpr inner) {
      return ways(inner.getInner());
    }
    if (value instanceof CastExpr cast) {
      return ways(cast.getExpression());
    }
    return value instanceof ConditionalExpr choice
        ? Stream.concat(ways(choice.getThenExpr()), ways(choice.getElseExpr()))
        : Stream.of(value);
  }

  /** Whether both call one method, by its name, on the same, or construct the same. */
  private static boolean isAlike(Expression first, Expression second) {
    if (first instanceof ObjectCreationExpr one && second instanceof ObjectCreationExpr other) {
      return one.getType().equals(other.getType());
    }
    return first instanceof MethodCallExpr one
        && second instanceof MethodCallExpr other
        && one.getName().equals(other.getName())
        && one.getScope().equals(other.getScope());
  }
}
