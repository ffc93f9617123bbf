package dev.acidlint.flow;

import dev.acidlint.model.Expr;
import dev.acidlint.model.Variable;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** What local variables were given, as far as a method has been run: null does not count. */
final class Origins {

  /** Empty for a variable that is given this or that. */
  private final Map<Variable.Local, Optional<Expr>> known = new IdentityHashMap<>();

  void note(Object place, Expr from) {
    if (place instanceof Variable.Local local && !from.isNullLiteral()) {
      known.merge(
          local, Optional.of(from), (old, fresh) -> isSame(old, from) ? old : Optional.empty());
    }
  }

  private static boolean isSame(Optional<Expr> old, Expr from) {
    return old.isPresent() && old.get() == from;
  }

  /** What a variable was given, if it is always the same; else the expression itself. */
  Expr of(Expr e) {
    return e instanceof Expr.Name name && name.variable() instanceof Variable.Local local
        ? known.getOrDefault(local, Optional.of(e)).orElse(e)
        : e;
  }
}
