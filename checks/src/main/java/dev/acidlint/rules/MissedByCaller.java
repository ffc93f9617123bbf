package dev.acidlint.rules;

import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Variable;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a function did not bring, as its work failed, is missed where it is handed over: {@code Meta
 * meta = cache.get(key, k -> load(k)); if (meta == null) throw …}.
 */
final class MissedByCaller {

  private MissedByCaller() {}

  static boolean is(Observed body, Stmt.Try t) {
    Optional<Expr.Lambda> inlined = body.function(t.anchor());
    if (inlined.isPresent()) {
      return isThrownFor(body.contents(), inlined.get().body().span());
    }
    return body.body().isFunction()
        && body.body()
            .around()
            .filter(outer -> isThrownFor(new Contents(outer.block()), body.body().block().span()))
            .isPresent();
  }

  private static boolean isThrownFor(Contents outer, Span function) {
    return outer.statements(Stmt.class).anyMatch(s -> isMissed(outer, s, function));
  }

  /** Whether it is a call with that very function among its arguments. */
  private static boolean isGiven(Expr e, Span function) {
    return e instanceof Expr.Call call
        && call.arguments().stream()
            .anyMatch(a -> a instanceof Expr.Lambda l && l.body().span().equals(function));
  }

  private static boolean isMissed(Contents outer, Stmt taker, Span function) {
    Optional<Variable> result = taken(taker, function);
    return result.isPresent()
        && outer
            .behind(each -> each == taker)
            .flatMap(s -> s instanceof Stmt.If test ? Stream.of(test) : Stream.of())
            .filter(test -> Contents.mentions(test.condition(), result.get()::equals))
            .anyMatch(test -> new Contents(test).statements(Stmt.Throw.class).count() > 0);
  }

  /** The variable that a statement puts the result into of what runs the function. */
  private static Optional<Variable> taken(Stmt s, Span function) {
    if (s instanceof Stmt.LocalVariable local) {
      return local
          .initialiser()
          .filter(e -> isGiven(e, function))
          .map(e -> (Variable) local.variable());
    }
    return s instanceof Stmt.Expression e
            && e.expression() instanceof Expr.Assign assign
            && isGiven(assign.value(), function)
        ? Contents.variable(assign.target())
        : Optional.empty();
  }
}
