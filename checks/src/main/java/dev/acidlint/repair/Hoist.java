package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Moves the declarations of variables out of a range of statements that becomes a block, since they
 * are used after it: the declaration without its initialiser goes before the block, and what it was
 * initialised with is assigned in place. A variable so assigned once stays effectively final (JLS
 * 4.12.4), and surely has a value after a block whose handlers never complete (JLS 16.2.15).
 */
final class Hoist {

  private static final Set<String> HARMLESS_ANNOTATIONS =
      Set.of("SuppressWarnings", "Nullable", "CheckForNull", "NonNull", "Nonnull", "NotNull");

  private final JavaSource java;
  private final List<ExpressionStmt> declarations = new ArrayList<>();
  private String obstacle;

  /** The variables that the statements declare and that are used between two offsets. */
  Hoist(JavaSource java, List<? extends Statement> statements, int usedFrom, int usedTo) {
    this(java, statements, usedFrom, usedTo, it -> false);
  }

  /** As above, without those that get another declaration where they are used. */
  Hoist(
      JavaSource java,
      List<? extends Statement> statements,
      int usedFrom,
      int usedTo,
      Predicate<Node> declaredAnew) {
    this.java = java;
    for (Map.Entry<String, Node> entry : Locals.declaredIn(statements).entrySet()) {
      if (!declaredAnew.test(entry.getValue())
          && java.lexemes().names(entry.getKey(), usedFrom, usedTo)) {
        add(entry.getKey(), entry.getValue());
      }
    }
  }

  private void add(String name, Node declared) {
    if (!(declared instanceof VariableDeclarator variable)) {
      obstacle = name + " is declared within the work and used after it";
      return;
    }
    ExpressionStmt statement =
        (ExpressionStmt) variable.getParentNode().flatMap(Node::getParentNode).orElseThrow();
    if (declarations.stream().anyMatch(it -> Words.same(it, statement))) {
      return;
    }
    declarations.add(statement);
    VariableDeclarationExpr declaration = declaration(statement);
    if (isVar(declaration) && inferred(declaration.getVariable(0)).isEmpty()) {
      obstacle = "the type of " + name + " cannot be told from the text";
    } else if (!declaration.getAnnotations().stream().allMatch(Hoist::isHarmless)) {
      obstacle = name + " is annotated where it is declared";
    }
  }

  private static boolean isHarmless(AnnotationExpr annotation) {
    return HARMLESS_ANNOTATIONS.contains(annotation.getName().getIdentifier());
  }

  /** Leaves to another what that moves, too: it goes before an outer block. */
  void leaveTo(Hoist outer) {
    declarations.removeIf(it -> outer.declarations.stream().anyMatch(o -> Words.same(o, it)));
  }

  boolean isEmpty() {
    return declarations.isEmpty() && obstacle == null;
  }

  /** Why the variables cannot be declared before the block, in words. */
  Optional<String> obstacle() {
    return Optional.ofNullable(obstacle);
  }

  private static VariableDeclarationExpr declaration(ExpressionStmt statement) {
    return (VariableDeclarationExpr) statement.getExpression();
  }

  private static boolean isVar(VariableDeclarationExpr declaration) {
    String type = declaration.getVariable(0).getType().asString();
    return type.equals("var") || type.equals("val");
  }

  /** The type of a variable declared with var, as text, where its initialiser shows it. */
  private Optional<String> inferred(VariableDeclarator variable) {
    Expression value = variable.getInitializer().orElse(null);
    if (value instanceof ObjectCreationExpr creation) {
      ClassOrInterfaceType type = creation.getType();
      boolean plain = creation.getAnonymousClassBody().isEmpty() && creation.getScope().isEmpty();
      return plain && !type.isUsingDiamondOperator()
          ? Optional.of(java.slice(type))
          : Optional.empty();
    }
    if (value instanceof CastExpr cast && !cast.getType().isIntersectionType()) {
      return Optional.of(java.slice(cast.getType()));
    }
    if (value instanceof StringLiteralExpr || value instanceof TextBlockLiteralExpr) {
      return Optional.of("String");
    }
    return Optional.ofNullable(primitive(value));
  }

  private static String primitive(Expression value) {
    if (value instanceof IntegerLiteralExpr) {
      return "int";
    }
    if (value instanceof LongLiteralExpr) {
      return "long";
    }
    if (value instanceof BooleanLiteralExpr) {
      return "boolean";
    }
    if (value instanceof CharLiteralExpr) {
      return "char";
    }
    if (value instanceof DoubleLiteralExpr number) {
      boolean single = number.getValue().endsWith("f") || number.getValue().endsWith("F");
      return single ? "float" : "double";
    }
    return null;
  }

  /** The declarations to put before the block, as statements without their line ends. */
  List<String> declarations() {
    return declarations.stream().map(this::declared).toList();
  }

  /**
   * Whether a declaration goes before the block as it is: with constants, on lines of its own, with
   * no comment above that would stay.
   */
  private boolean goesWhole(ExpressionStmt statement) {
    Layout layout = java.layout();
    int start = java.start(statement);
    int end = layout.withTrailingComments(java.end(statement));
    boolean constant =
        declaration(statement).getVariables().stream()
            .allMatch(it -> it.getInitializer().filter(Expression::isLiteralExpr).isPresent());
    int before = java.lexemes().firstFrom(start) - 1;
    return constant
        && !isVar(declaration(statement))
        && layout.startsLine(start)
        && java.text().substring(end, layout.lineEnd(end)).isBlank()
        && (before < 0 || !java.lexemes().all().get(before).isComment());
  }

  private String declared(ExpressionStmt statement) {
    if (goesWhole(statement)) {
      int end = java.layout().withTrailingComments(java.end(statement));
      return java.text().substring(java.start(statement), end);
    }
    VariableDeclarationExpr declaration = declaration(statement);
    NodeList<VariableDeclarator> variables = declaration.getVariables();
    int nameStart = java.start(variables.get(0).getName());
    String head = java.text().substring(java.start(statement), nameStart);
    if (isVar(declaration)) {
      String word = variables.get(0).getType().asString();
      int at = head.lastIndexOf(word);
      head = head.substring(0, at) + inferred(variables.get(0)).orElseThrow() + " ";
    }
    List<String> names = new ArrayList<>();
    for (VariableDeclarator variable : variables) {
      names.add(java.text().substring(java.start(variable.getName()), nameEnd(variable)).strip());
    }
    return head + String.join(", ", names) + ";";
  }

  /** After a variable's name and its own array brackets. */
  private int nameEnd(VariableDeclarator variable) {
    int end = java.end(variable.getName());
    int limit = variable.getInitializer().map(java::start).orElse(java.end(variable));
    int bracket = java.text().substring(end, limit).lastIndexOf(']');
    return bracket < 0 ? end : end + bracket + 1;
  }

  /** Turns the declarations in place into assignments. */
  void assignInPlace(Splice splice, String indent) {
    for (ExpressionStmt statement : declarations) {
      int at = java.start(statement);
      if (goesWhole(statement)) {
        Removal.lines(java, splice, at, java.end(statement));
        continue;
      }
      boolean first = true;
      for (VariableDeclarator variable : declaration(statement).getVariables()) {
        if (variable.getInitializer().isPresent()) {
          int value = java.start(variable.getInitializer().get());
          String name = variable.getNameAsString();
          int sign = java.lexemes().codeBefore(value).end();
          splice.replace(at, sign, (first ? "" : ";\n" + indent) + name + " =");
          if (variable.getInitializer().get() instanceof ArrayInitializerExpr) {
            splice.insert(value, "new " + variable.getType().asString() + " ");
          }
          at = java.end(variable);
          first = false;
        }
      }
      if (first) {
        Removal.lines(java, splice, java.start(statement), java.end(statement));
      } else {
        splice.replace(at, java.end(statement), ";");
      }
    }
  }
}
