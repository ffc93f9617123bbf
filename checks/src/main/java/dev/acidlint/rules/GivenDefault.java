package dev.acidlint.rules;

import dev.acidlint.model.Expr;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Variable;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a method returns if it fails is what its caller gave to it for that: {@code count(query,
 * defaultCount)}.
 */
final class GivenDefault {
  private static final Pattern NAMES =
      Pattern.compile("(?i)_?(def(ault)?(_?val(ue)?)?|default\\w+|fallback\\w*|otherwise|orElse)");

  private GivenDefault() {}

  /** Whether the handler returns it, or what is returned behind the try has been that before. */
  static boolean is(Observed body, Stmt.Try t, Stmt.Handler handler) {
    Stream<Stmt> ends =
        body.contents(handler.body()).statements(Stmt.Return.class).findAny().isPresent()
            ? Stream.of(handler.body())
            : body.contents().behind(s -> s == t);
    return ends.flatMap(s -> body.contents(s).statements(Stmt.Return.class))
        .findFirst()
        .flatMap(Stmt.Return::value)
        .filter(value -> isGiven(body, t, value))
        .isPresent();
  }

  private static boolean isGiven(Observed body, Stmt.Try t, Expr value) {
    if (!(value instanceof Expr.Name name) || !(name.variable() instanceof Variable.Local local)) {
      return false;
    }
    return isParameter(body, local)
        ? NAMES.matcher(local.name()).matches()
        : body.contents()
            .valuesOf(local)
            .filter(before -> before.span().end() <= t.span().start())
            .reduce((first, last) -> last)
            .filter(before -> isGiven(body, t, before))
            .isPresent();
  }

  /** Of the method, or of what has made the function. */
  private static boolean isParameter(Observed body, Variable.Local local) {
    return body.body().isFunction()
        ? body.contents().valuesOf(local).findAny().isEmpty()
        : body.body().method().filter(m -> m.parameters().contains(local)).isPresent();
  }
}
