package dev.acidlint.rules;

import dev.acidlint.model.Descent;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Variable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a failed try did not bring is missed right after it: {@code if (order == null) throw}. */
final class MissedLater {

  private MissedLater() {}

  static boolean is(Observed body, Stmt.Try t) {
    Set<Variable> brought = new HashSet<>();
    Descent.expressions(
        t.body(),
        false,
        e -> {
          if (e instanceof Expr.Assign a && a.target() instanceof Expr.Name name) {
            brought.add(name.variable());
          }
        });
    boolean[] found = {false};
    Descent.statements(
        body.body().block(),
        s -> {
          if (s instanceof Stmt.Block block && block.statements().contains(t)) {
            found[0] = isMissed(block.statements(), t, brought);
          }
        });
    return found[0];
  }

  private static boolean isMissed(List<Stmt> statements, Stmt.Try t, Set<Variable> brought) {
    return statements.subList(statements.indexOf(t) + 1, statements.size()).stream()
        .anyMatch(s -> s instanceof Stmt.If i && asks(i.condition(), brought) && isThrow(i.then()));
  }

  private static boolean asks(Expr condition, Set<Variable> brought) {
    boolean[] found = {false};
    Descent.below(
        condition,
        false,
        e -> found[0] |= e instanceof Expr.Name name && brought.contains(name.variable()));
    return found[0];
  }

  private static boolean isThrow(Stmt s) {
    boolean[] found = {false};
    Descent.statements(s, inner -> found[0] |= inner instanceof Stmt.Throw);
    return found[0];
  }
}
