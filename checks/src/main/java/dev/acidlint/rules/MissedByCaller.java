package dev.acidlint.rules;

import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
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
    return outer
        .statements(Stmt.LocalVariable.class)
        .filter(local -> local.initialiser().filter(e -> isGiven(e, function)).isPresent())
        .anyMatch(local -> isMissed(outer, local));
  }

  /** Whether it is a call with that very function among its arguments. */
  private static boolean isGiven(Expr e, Span function) {
    return e instanceof Expr.Call call
        && call.arguments().stream()
            .anyMatch(a -> a instanceof Expr.Lambda l && l.body().span().equals(function));
  }

  private static boolean isMissed(Contents outer, Stmt.LocalVariable local) {
    return outer
        .behind(each -> each == local)
        .flatMap(s -> s instanceof Stmt.If test ? Stream.of(test) : Stream.of())
        .filter(test -> Contents.mentions(test.condition(), local.variable()::equals))
        .anyMatch(test -> new Contents(test.then()).statements(Stmt.Throw.class).count() > 0);
  }
}
