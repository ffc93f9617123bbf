package dev.acidlint.rules;

import dev.acidlint.flow.Accessor;
import dev.acidlint.model.Descent;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What stands in a body or in a part of it, gathered once and in order of the text, so that no rule
 * walks trees of its own.
 */
final class Contents {
  private final List<Stmt> statements = new ArrayList<>();
  private final List<Expr> expressions = new ArrayList<>();
  private final List<Expr> withFunctions = new ArrayList<>();

  Contents(Stmt part) {
    this(part, Set.of());
  }

  /**
   * @param along the functions that are run along with the part, and so belong to it
   */
  Contents(Stmt part, Set<Expr.Lambda> along) {
    add(part, along);
    Descent.expressions(part, true, withFunctions::add);
    addArms();
  }

  /** Of a field's initialiser. */
  Contents(Expr part) {
    Descent.below(part, false, expressions::add);
    Descent.below(part, true, withFunctions::add);
  }

  private void add(Stmt part, Set<Expr.Lambda> along) {
    Descent.statements(part, statements::add);
    int first = expressions.size();
    Descent.expressions(part, false, expressions::add);
    for (Expr e : List.copyOf(expressions.subList(first, expressions.size()))) {
      if (e instanceof Expr.Lambda lambda && along.contains(lambda)) {
        add(lambda.body(), along);
      }
    }
  }

  /** Those of switch expressions run along with what these stand in. */
  private void addArms() {
    expressions(Expr.SwitchExpression.class)
        .flatMap(s -> s.arms().stream())
        .flatMap(arm -> arm.body().stream())
        .forEach(statement -> Descent.statements(statement, statements::add));
    statements.sort(Comparator.comparingInt(statement -> statement.span().start()));
  }

  /** The statements of a kind; not those of other functions and of classes inside. */
  <T extends Stmt> Stream<T> statements(Class<T> kind) {
    return statements.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** The expressions of a kind; not those of other functions and of classes inside. */
  <T extends Expr> Stream<T> expressions(Class<T> kind) {
    return expressions.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** The expressions of a kind, those of functions and classes inside included. */
  <T extends Expr> Stream<T> withFunctions(Class<T> kind) {
    return withFunctions.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** What stands behind the first such statement of a block, in that block. */
  Stream<Stmt> behind(Predicate<Stmt> such) {
    return statements(Stmt.Block.class)
        .flatMap(block -> block.statements().stream().dropWhile(such.negate()).skip(1));
  }

  /** The tries whose body, handlers and finalizer not counted, a place stands in. */
  Stream<Stmt.Try> triesAround(Span at) {
    return statements(Stmt.Try.class).filter(t -> t.body().span().encloses(at));
  }

  /** The handlers that a place stands in. */
  Stream<Stmt.Handler> handlersAround(Span at) {
    return statements(Stmt.Try.class)
        .flatMap(t -> t.handlers().stream())
        .filter(handler -> handler.body().span().encloses(at));
  }

  /** Whether a place is run more than once within one call. */
  boolean isInLoop(Span at) {
    return statements(Stmt.Loop.class).anyMatch(loop -> loop.body().span().encloses(at));
  }

  /** All that a local variable is initialised with or assigned. */
  Stream<Expr> valuesOf(Variable variable) {
    return Stream.concat(
        statements(Stmt.LocalVariable.class)
            .filter(s -> s.variable().equals(variable))
            .flatMap(s -> s.initialiser().stream()),
        withFunctions(Expr.Assign.class)
            .filter(a -> a.target().names(variable))
            .map(Expr.Assign::value));
  }

  /** What an expression names, be it by a getter of the object's own; empty if it names none. */
  static Optional<Variable> variable(Expr e) {
    if (e instanceof Expr.Call call) {
      boolean own = call.receiver().filter(r -> !(r instanceof Expr.This)).isEmpty();
      return own ? Accessor.field(call.method()) : Optional.empty();
    }
    return e.named();
  }

  /** Whether such a variable stands anywhere in an expression. */
  static boolean mentions(Expr e, Predicate<Variable> such) {
    return Descent.anyBelow(
        e, true, x -> x instanceof Expr.Name name && such.test(name.variable()));
  }
}
