package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which expressions have one value for the whole life of a class, as far as the text shows it.
 * Calls of static methods count only where their name says that they make something of their
 * arguments.
 */
final class Constants {

  private static final Set<String> MAKERS =
      Set.of(
          "builder",
          "newBuilder",
          "create",
          "of",
          "valueOf",
          "parse",
          "defaults",
          "configure",
          "defaultConfig",
          "getenv",
          "getProperty");

  private static final Set<UnaryExpr.Operator> SIGNS =
      Set.of(
          UnaryExpr.Operator.PLUS,
          UnaryExpr.Operator.MINUS,
          UnaryExpr.Operator.BITWISE_COMPLEMENT,
          UnaryExpr.Operator.LOGICAL_COMPLEMENT);

  private final JavaSource java;
  private final TypeDeclaration<?> owner;
  private final int limit;
  private final Map<String, Node> locals;
  private final boolean ofInstance;
  private final Set<String> used = new HashSet<>();

  /**
   * For the initialiser of a static field.
   *
   * @param owner the class of the field
   * @param limit where the field will stand: fields below have no value yet
   * @param locals the variables in scope where the expression stands now
   * @param ofInstance whether the fields of the one instance that there is count, too
   */
  Constants(
      JavaSource java,
      TypeDeclaration<?> owner,
      int limit,
      Map<String, Node> locals,
      boolean ofInstance) {
    this.java = java;
    this.owner = owner;
    this.limit = limit;
    this.locals = locals;
    this.ofInstance = ofInstance;
  }

  /** The local variables met so far, which must then be constant themselves. */
  Set<String> used() {
    return used;
  }

  /** Whether what builds an engine is made of constants and local variables only. */
  boolean isBuild(Expression build) {
    if (build instanceof MethodCallExpr call
        && call.getScope().filter(Constants::isType).isPresent()) {
      return all(call.getArguments());
    }
    return is(build);
  }

  boolean all(List<Expression> expressions) {
    return expressions.stream().allMatch(this::is);
  }

  boolean is(Expression expression) {
    if (expression instanceof LiteralExpr || expression instanceof ClassExpr) {
      return true;
    }
    if (expression instanceof NameExpr name) {
      return isName(name.getNameAsString());
    }
    if (expression instanceof FieldAccessExpr field) {
      return (isType(field.getScope()) && isLikeConstant(field.getNameAsString()))
          || (ofInstance && field.getScope().isThisExpr());
    }
    if (expression instanceof EnclosedExpr inner) {
      return is(inner.getInner());
    }
    if (expression instanceof CastExpr cast) {
      return is(cast.getExpression());
    }
    if (expression instanceof UnaryExpr unary) {
      return SIGNS.contains(unary.getOperator()) && is(unary.getExpression());
    }
    if (expression instanceof BinaryExpr both) {
      return is(both.getLeft()) && is(both.getRight());
    }
    if (expression instanceof ArrayInitializerExpr array) {
      return all(array.getValues());
    }
    if (expression instanceof ArrayCreationExpr array) {
      return array.getInitializer().filter(this::is).isPresent();
    }
    if (expression instanceof ObjectCreationExpr creation) {
      return creation.getAnonymousClassBody().isEmpty()
          && creation.getScope().isEmpty()
          && all(creation.getArguments());
    }
    return expression instanceof MethodCallExpr call && isCall(call);
  }

  private boolean isCall(MethodCallExpr call) {
    Optional<Expression> scope = call.getScope();
    if (scope.isEmpty() || !all(call.getArguments())) {
      return false;
    }
    return isType(scope.get()) ? MAKERS.contains(call.getNameAsString()) : is(scope.get());
  }

  private boolean isName(String name) {
    if (locals.containsKey(name)) {
      used.add(name);
      return true;
    }
    for (FieldDeclaration field : owner.getFields()) {
      boolean same =
          field.getVariables().stream().anyMatch(it -> it.getNameAsString().equals(name));
      if (same) {
        return field.isStatic()
            ? field.isFinal() && (ofInstance || java.start(field) < limit)
            : ofInstance;
      }
    }
    return isLikeConstant(name);
  }

  private static boolean isLikeConstant(String name) {
    return name.matches("[A-Z][A-Z0-9_]*");
  }

  private static boolean isType(Expression expression) {
    if (expression instanceof FieldAccessExpr field) {
      return field.getNameAsString().matches("[A-Z].*[a-z].*");
    }
    return expression instanceof NameExpr name && name.getNameAsString().matches("[A-Z].*[a-z].*");
  }
}
