package dev.acidlint.rules;

import dev.acidlint.model.Expr;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Variable;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a failed try did not bring is missed right after it: {@code if (order == null) throw}. */
final class MissedLater {

  private MissedLater() {}

  static boolean is(Observed body, Stmt.Try t) {
    Set<Variable> brought =
        body.contents(t.body())
            .expressions(Expr.Assign.class)
            .flatMap(a -> a.target() instanceof Expr.Name name ? Stream.of(name) : Stream.of())
            .map(Expr.Name::variable)
            .collect(Collectors.toSet());
    return body.contents()
        .behind(t::equals)
        .anyMatch(
            s ->
                s instanceof Stmt.If i
                    && Contents.mentions(i.condition(), brought::contains)
                    && body.contents(i.then()).statements(Stmt.Throw.class).findAny().isPresent());
  }
}
