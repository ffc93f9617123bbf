package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An unchecked exception of the project's own that the file wraps failures in already.
 *
 * @param name as the file names it
 * @param takesMessage whether its constructor takes a message before the cause
 */
record FailureType(String name, boolean takesMessage) {

  private static final Set<String> OF_THE_LANGUAGE =
      Set.of(
          "RuntimeException",
          "IllegalStateException",
          "IllegalArgumentException",
          "UnsupportedOperationException",
          "UncheckedIOException",
          "Error",
          "AssertionError",
          "ExceptionInInitializerError");

  private static final Set<String> ABOVE_MOST = Set.of("Exception", "Throwable");

  /**
   * The first that the file shows to be unchecked: it is thrown, with what was caught as its cause,
   * in a method that declares no exceptions, where nothing catches it. One that is thrown for the
   * same exceptions goes before others.
   *
   * @param place the handler that is to throw it
   */
  static Optional<FailureType> in(JavaSource java, CatchClause place) {
    if (!mayWrap(java.lexemes().all())) {
      return Optional.empty();
    }
    Node root = java.all();
    List<ThrowStmt> all =
        root.findAll(ThrowStmt.class).stream().filter(FailureType::isUnchecked).toList();
    return Stream.concat(all.stream().filter(it -> catchesAs(it, place)), all.stream())
        .flatMap(it -> of(it).stream())
        .filter(type -> !OF_THE_LANGUAGE.contains(type.name()))
        .filter(type -> isVisible(root, place, type.name()))
        .filter(type -> takes(all, type, place))
        .findFirst();
  }

  /**
   * Whether its constructor is likely to take what the handler catches: one that is never given but
   * the same narrower exception may be for that alone.
   */
  private static boolean takes(List<ThrowStmt> all, FailureType type, CatchClause place) {
    Set<String> given =
        all.stream()
            .filter(it -> of(it).filter(type::equals).isPresent())
            .flatMap(it -> handlerAround(it).stream())
            .flatMap(it -> Words.types(it).stream())
            .map(Object::toString)
            .collect(Collectors.toSet());
    List<String> caught = Words.types(place).stream().map(Object::toString).toList();
    boolean wide = caught.stream().anyMatch(ABOVE_MOST::contains);
    return given.containsAll(caught)
        || given.stream().anyMatch(ABOVE_MOST::contains)
        || (!wide && given.size() > 1);
  }

  /** Whether anything but the language's own exceptions is thrown anywhere, by its name alone. */
  private static boolean mayWrap(List<Lexemes.Lexeme> all) {
    for (int i = 0; i + 2 < all.size(); i++) {
      if (all.get(i).is("throw")
          && all.get(i + 1).is("new")
          && !OF_THE_LANGUAGE.contains(all.get(i + 2).text())) {
        return true;
      }
    }
    return false;
  }

  private static boolean catchesAs(ThrowStmt statement, CatchClause place) {
    return handlerAround(statement)
        .filter(it -> it.getParameter().getType().equals(place.getParameter().getType()))
        .isPresent();
  }

  private static Optional<CatchClause> handlerAround(ThrowStmt statement) {
    Node node = statement;
    while (node != null && !(node instanceof CatchClause)) {
      node = node.getParentNode().orElse(null);
    }
    return Optional.ofNullable((CatchClause) node);
  }

  private static boolean isUnchecked(ThrowStmt statement) {
    Node inner = statement;
    Node outer = statement.getParentNode().orElse(null);
    while (outer != null && !(outer instanceof CallableDeclaration<?>)) {
      boolean caught =
          outer instanceof TryStmt block
              && !block.getCatchClauses().isEmpty()
              && Words.same(block.getTryBlock(), inner);
      if (caught || outer instanceof LambdaExpr || outer instanceof TypeDeclaration<?>) {
        return false;
      }
      inner = outer;
      outer = outer.getParentNode().orElse(null);
    }
    return outer instanceof CallableDeclaration<?> callable
        && callable.getThrownExceptions().isEmpty();
  }

  private static Optional<FailureType> of(ThrowStmt statement) {
    if (!(statement.getExpression() instanceof ObjectCreationExpr creation)
        || creation.getAnonymousClassBody().isPresent()
        || creation.getScope().isPresent()
        || creation.getType().getScope().isPresent()
        || creation.getType().getTypeArguments().isPresent()) {
      return Optional.empty();
    }
    List<Expression> arguments = creation.getArguments();
    boolean message =
        arguments.size() == 2
            && (arguments.get(0).isStringLiteralExpr() || arguments.get(0).isBinaryExpr());
    boolean fits = arguments.size() == 1 || message;
    return fits && isCaught(statement, arguments.get(arguments.size() - 1))
        ? Optional.of(new FailureType(creation.getType().getNameAsString(), message))
        : Optional.empty();
  }

  private static boolean isCaught(ThrowStmt statement, Expression cause) {
    return cause instanceof NameExpr name
        && handlerAround(statement)
            .filter(it -> it.getParameter().getNameAsString().equals(name.getNameAsString()))
            .isPresent();
  }

  /** Whether a simple name means the same there: it is no class within another one of the file. */
  private static boolean isVisible(Node root, Node place, String name) {
    return root.findAll(TypeDeclaration.class).stream()
        .filter(type -> type.getNameAsString().equals(name))
        .allMatch(type -> !type.isNestedType() || (type.isStatic() && isAround(type, place)));
  }

  /** By their places: what is thrown there may be of another tree of the same file. */
  private static boolean isAround(TypeDeclaration<?> nested, Node place) {
    return nested.getParentNode().orElseThrow().containsWithinRange(place);
  }
}
