package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The failures that are being dealt with where a handler stands. What it throws takes their place
 * (JLS 14.20.2), so they have to be kept with it.
 */
final class Pending {

  private final List<CatchClause> around = new ArrayList<>();
  private final boolean inFinalizer;

  Pending(CatchClause clause) {
    boolean finalizer = false;
    Node inner = clause.getParentNode().orElseThrow();
    Node outer = inner.getParentNode().orElse(null);
    while (outer != null
        && !(outer instanceof LambdaExpr)
        && !(outer instanceof BodyDeclaration<?>)) {
      if (outer instanceof CatchClause handler) {
        around.add(handler);
      }
      finalizer |=
          outer instanceof TryStmt block && Words.same(block.getFinallyBlock().orElse(null), inner);
      inner = outer;
      outer = outer.getParentNode().orElse(null);
    }
    this.inFinalizer = finalizer;
  }

  /** Whether a finalizer is around, where a failure that is on its way has no name. */
  boolean isInFinalizer() {
    return inFinalizer;
  }

  /** The names of those that handlers around caught, the innermost first. */
  List<String> names() {
    return around.stream().map(Pending::name).toList();
  }

  /** The one of them that the innermost handler around ends by throwing, itself or as a cause. */
  Optional<String> thrownAfter() {
    return around.stream().findFirst().filter(Pending::throwsItsOwn).map(Pending::name);
  }

  private static boolean throwsItsOwn(CatchClause clause) {
    return clause.getBody().getStatements().getLast().orElse(null) instanceof ThrowStmt last
        && last.findAll(NameExpr.class).stream()
            .map(NameExpr::getNameAsString)
            .anyMatch(it -> it.equals(name(clause)) || isMadeOf(clause, it));
  }

  /** {@code failure = new OrderException(e)}, to be thrown when all else is done. */
  private static boolean isMadeOf(CatchClause clause, String local) {
    boolean assigned =
        clause.getBody().findAll(AssignExpr.class).stream()
            .filter(it -> it.getTarget().toString().equals(local))
            .anyMatch(it -> names(it.getValue(), name(clause)));
    return assigned
        || clause.getBody().findAll(VariableDeclarator.class).stream()
            .filter(it -> it.getNameAsString().equals(local))
            .flatMap(it -> it.getInitializer().stream())
            .anyMatch(it -> names(it, name(clause)));
  }

  private static boolean names(Expression value, String name) {
    return value.findFirst(NameExpr.class, it -> it.getNameAsString().equals(name)).isPresent();
  }

  private static String name(CatchClause clause) {
    return clause.getParameter().getNameAsString();
  }
}
