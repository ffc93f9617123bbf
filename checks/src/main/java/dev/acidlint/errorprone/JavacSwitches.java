package dev.acidlint.errorprone;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCCase;
import com.sun.tools.javac.tree.JCTree.JCDefaultCaseLabel;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCLiteral;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.TypeRef;
import dev.acidlint.model.Variable;
import dev.acidlint.model.Variable.LocalKind;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers the arms of switches. */
final class JavacSwitches {
  private static final Optional<Method> GUARD = guardMethod();

  private final JavacUnit unit;

  JavacSwitches(JavacUnit unit) {
    this.unit = unit;
  }

  /** {@code CaseTree.getGuard()} came with Java 21. */
  private static Optional<Method> guardMethod() {
    try {
      return Optional.of(CaseTree.class.getMethod("getGuard"));
    } catch (NoSuchMethodException older) {
      return Optional.empty();
    }
  }

  List<Stmt.Arm> arms(JCExpression selector, Iterable<JCCase> cases, boolean expression) {
    List<Stmt.Arm> arms = new ArrayList<>();
    for (JCCase each : cases) {
      arms.add(arm(selector, each, expression));
    }
    return List.copyOf(arms);
  }

  private Stmt.Arm arm(JCExpression selector, JCCase tree, boolean expression) {
    List<Expr> labels = new ArrayList<>();
    List<Variable.Local> bindings = new ArrayList<>();
    Optional<JCTree> guard = guard(tree);
    boolean isDefault = false;
    for (JCTree label : tree.labels) {
      if (label instanceof JCDefaultCaseLabel) {
        isDefault = true;
        continue;
      }
      Optional<JCExpression> constant = constant(label);
      if (constant.isPresent() && !isNull(constant.get())) {
        labels.add(unit.expressions().lower(constant.get()));
        continue;
      }
      for (JCVariableDecl each : JavacPatterns.variables(label)) {
        bindings.add(unit.declare(each, LocalKind.PATTERN, -1));
      }
      isDefault |= constant.isEmpty() && guard.isEmpty() && isUnconditional(selector, label);
      labels.add(new Expr.Other(unit.positions().span(label), TypeRef.UNKNOWN, List.of()));
    }
    return new Stmt.Arm(
        unit.positions().span(tree),
        isDefault,
        List.copyOf(labels),
        List.copyOf(bindings),
        guard.map(unit.expressions()::lower),
        tree.getCaseKind() == CaseTree.CaseKind.RULE,
        body(tree, expression));
  }

  private List<Stmt> body(JCCase tree, boolean expression) {
    if (tree.getCaseKind() != CaseTree.CaseKind.RULE) {
      return unit.statements().lower(tree.stats);
    }
    // The statements of a rule are what javac makes of it; the body is what is written.
    if (tree.body instanceof JCStatement statement) {
      return List.of(unit.statements().lower(statement));
    }
    Expr value = unit.expressions().lower(tree.body);
    return List.of(
        expression
            ? new Stmt.Yield(value.span(), value)
            : new Stmt.Expression(value.span(), value));
  }

  /** The constant of a label: the label itself in Java 17, its only child in later ones. */
  private static Optional<JCExpression> constant(JCTree label) {
    if (label instanceof JCExpression expression) {
      return Optional.of(expression);
    }
    return label.getKind().name().equals("CONSTANT_CASE_LABEL")
        ? JavacPatterns.children(label).stream()
            .filter(JCExpression.class::isInstance)
            .map(JCExpression.class::cast)
            .findFirst()
        : Optional.empty();
  }

  private static boolean isNull(JCExpression constant) {
    return constant instanceof JCLiteral && constant.getKind() == Tree.Kind.NULL_LITERAL;
  }

  /** Whether {@code T name} takes whatever the selector can be. */
  private boolean isUnconditional(JCExpression selector, JCTree label) {
    JCTree pattern = label;
    if (label.getKind().name().equals("PATTERN_CASE_LABEL")) {
      List<Tree> children = JavacPatterns.children(label);
      if (children.isEmpty() || !(children.get(0) instanceof JCTree only)) {
        return false;
      }
      pattern = only;
    }
    return JavacPatterns.isBinding(pattern) && unit.types().isSubtype(selector.type, pattern.type);
  }

  private static Optional<JCTree> guard(JCCase tree) {
    if (GUARD.isEmpty()) {
      return Optional.empty();
    }
    try {
      return GUARD.get().invoke(tree) instanceof JCTree found
          ? Optional.of(found)
          : Optional.empty();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
