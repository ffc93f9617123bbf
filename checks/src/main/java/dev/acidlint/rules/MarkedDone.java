package dev.acidlint.rules;

import dev.acidlint.model.Expr;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.TypeDecl;
import dev.acidlint.model.Variable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A truth value of the object that only the end of a try makes true, {@code migrated = true}: who
 * asks it later learns that the work was not done.
 */
final class MarkedDone {
  private MarkedDone() {}

  /**
   * @param failing where in the try the failure comes from: what is marked before tells nothing
   */
  static boolean is(Observed body, Stmt.Try t, Span failing) {
    return endOf(t.body())
        .flatMap(MarkedDone::marked)
        .filter(field -> isMarkedOnly(body, field, t, failing) && isAsked(body, field))
        .isPresent();
  }

  private static Optional<Stmt> endOf(Stmt.Block tried) {
    List<Stmt> statements = tried.statements();
    if (statements.isEmpty()) {
      return Optional.empty();
    }
    Stmt last = statements.get(statements.size() - 1);
    if (last instanceof Stmt.Block block) {
      return endOf(block);
    }
    return last instanceof Stmt.Try inner && inner.handlers().isEmpty()
        ? endOf(inner.body())
        : Optional.of(last);
  }

  private static Optional<Variable.Field> marked(Stmt s) {
    return s instanceof Stmt.Expression e
            && e.expression() instanceof Expr.Assign a
            && a.value().isTrueLiteral()
            && Contents.variable(a.target()).orElse(null) instanceof Variable.Field field
        ? Optional.of(field)
        : Optional.empty();
  }

  private static boolean isMarkedOnly(
      Observed body, Variable.Field field, Stmt.Try t, Span failing) {
    return body.contents()
        .withFunctions(Expr.Assign.class)
        .filter(a -> is(a.target(), field) && !a.value().isFalseLiteral())
        .allMatch(a -> t.body().span().encloses(a.span()) && a.span().start() > failing.end());
  }

  /** In the file, or from another one. */
  private static boolean isAsked(Observed body, Variable.Field field) {
    List<TypeDecl> types =
        body.body().unit().types().stream().flatMap(TypeDecl::withNested).toList();
    return types.stream().anyMatch(type -> isOpen(type, field))
        || types.stream()
            .flatMap(type -> Stream.concat(type.methods().stream(), type.initialisers().stream()))
            .anyMatch(method -> asks(method, field));
  }

  private static boolean isOpen(TypeDecl type, Variable.Field field) {
    return type.fields().stream()
        .filter(declared -> declared.variable().equals(field))
        .anyMatch(declared -> !declared.isPrivate());
  }

  private static boolean asks(MethodDecl method, Variable.Field field) {
    return method
        .body()
        .map(Contents::new)
        .filter(c -> mentions(c, field) > sets(c, field))
        .isPresent();
  }

  private static long mentions(Contents contents, Variable.Field field) {
    return contents.withFunctions(Expr.class).filter(e -> is(e, field)).count();
  }

  private static long sets(Contents contents, Variable.Field field) {
    return contents.withFunctions(Expr.Assign.class).filter(a -> is(a.target(), field)).count();
  }

  private static boolean is(Expr e, Variable.Field field) {
    return Contents.variable(e).filter(field::equals).isPresent();
  }
}
