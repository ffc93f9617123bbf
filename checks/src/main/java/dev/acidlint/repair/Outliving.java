package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import dev.acidlint.model.Span;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is made from something that a block closes at its end, and is used after that: a stream into
 * a BLOB that a finalizer flushes, then closing the connection. It would find that closed.
 */
final class Outliving {

  private static final Set<String> READ = Set.of("InputStream", "Reader");

  private static final Set<String> LAZY =
      Set.of(
          "ResultSetMetaData",
          "ParameterMetaData",
          "Blob",
          "Clob",
          "NClob",
          "SQLXML",
          "InputStream",
          "Reader");

  private static final Set<String> GIVE_LAZY =
      Set.of(
          "getMetaData",
          "getParameterMetaData",
          "getBlob",
          "getClob",
          "getNClob",
          "getSQLXML",
          "getBinaryStream",
          "getAsciiStream",
          "getCharacterStream");

  private final JavaSource java;
  private final Collection<String> names;
  private final List<Statement> block;
  private final Map<String, VariableDeclarator> made = new HashMap<>();

  /**
   * Finds what is made from it.
   *
   * @param block the statements from that which opens on
   * @param names the variables that hold what is opened
   * @param isPlain whether values of a type need nothing open
   */
  Outliving(
      JavaSource java, List<Statement> block, Collection<String> names, Predicate<Type> isPlain) {
    this.java = java;
    this.block = block;
    this.names = List.copyOf(names);
    int before = -1;
    while (before < made.size()) {
      before = made.size();
      for (Statement statement : block) {
        for (AssignExpr assign : statement.findAll(AssignExpr.class)) {
          if (assign.getTarget() instanceof NameExpr target
              && !names.contains(target.getNameAsString())
              && isMadeFrom(names, assign.getValue())) {
            add(target, isPlain);
          }
        }
        for (VariableDeclarator variable : statement.findAll(VariableDeclarator.class)) {
          if (!names.contains(variable.getNameAsString())
              && !isPlain.test(variable.getType())
              && variable.getInitializer().filter(it -> isMadeFrom(names, it)).isPresent()) {
            made.put(variable.getNameAsString(), variable);
          }
        }
      }
    }
  }

  private void add(NameExpr target, Predicate<Type> isPlain) {
    if (Locals.at(target).get(target.getNameAsString()) instanceof VariableDeclarator variable
        && !isPlain.test(variable.getType())) {
      made.put(target.getNameAsString(), variable);
    }
  }

  private boolean isMadeFrom(Collection<String> names, Expression value) {
    return value
        .findFirst(
            NameExpr.class,
            it -> names.contains(it.getNameAsString()) || made.containsKey(it.getNameAsString()))
        .isPresent();
  }

  /** Whether some of it is used in a part of the text behind the block. */
  boolean isUsedIn(Span behind, Predicate<Node> goes) {
    return made.values().stream().anyMatch(variable -> isUsedIn(behind, variable, goes));
  }

  private boolean isUsedIn(Span behind, VariableDeclarator variable, Predicate<Node> goes) {
    if (block.stream().anyMatch(it -> java.span(it).encloses(java.span(variable)))) {
      return false;
    }
    Node scope = variable;
    while (!(scope instanceof Statement)) {
      scope = scope.getParentNode().orElseThrow();
    }
    String name = variable.getNameAsString();
    return scope
        .getParentNode()
        .orElseThrow()
        .findAll(NameExpr.class, it -> it.getNameAsString().equals(name))
        .stream()
        .filter(it -> behind.encloses(java.span(it)) && !goes.test(it))
        .anyMatch(it -> needsItOpen(it, variable.getType()));
  }

  /** Whether such a return in the block gives away what asks for more when it is asked itself. */
  boolean isReturned(Predicate<ReturnStmt> such) {
    return block.stream()
        .flatMap(statement -> statement.findAll(ReturnStmt.class, such).stream())
        .flatMap(statement -> statement.getExpression().stream())
        .anyMatch(this::asksLater);
  }

  private boolean asksLater(Expression value) {
    if (value instanceof NameExpr name) {
      VariableDeclarator variable = made.get(name.getNameAsString());
      return variable != null
          && variable.getType() instanceof ClassOrInterfaceType type
          && LAZY.contains(type.getNameAsString());
    }
    return value instanceof MethodCallExpr call
        && GIVE_LAZY.contains(call.getNameAsString())
        && call.getScope()
            .filter(it -> it instanceof NameExpr && isMadeFrom(names, it))
            .isPresent();
  }

  private static boolean needsItOpen(NameExpr use, Type type) {
    Node parent = use.getParentNode().orElseThrow();
    if (parent instanceof BinaryExpr test
        && (test.getLeft().isNullLiteralExpr() || test.getRight().isNullLiteralExpr())) {
      return false;
    }
    boolean closes = parent instanceof MethodCallExpr call && isClose(call);
    boolean given =
        closes && ((MethodCallExpr) parent).getScope().filter(it -> Words.same(it, use)).isEmpty();
    // What a helper throws on the way is seldom told, and to close what was read changes nothing.
    return !(closes && JdbcChildren.isOne(type)) && !(given && isRead(type));
  }

  private static boolean isClose(MethodCallExpr call) {
    return call.getNameAsString().toLowerCase(Locale.ROOT).contains("close");
  }

  private static boolean isRead(Type type) {
    return type instanceof ClassOrInterfaceType named && READ.contains(named.getNameAsString());
  }
}
