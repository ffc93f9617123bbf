package dev.acidlint.flow;

import dev.acidlint.model.Descent;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * After which statements a local variable is named no more, so that a flag or null that it holds
 * cannot tell states apart any longer.
 *
 * <p>Control goes on in the order of the text but for loops: what a loop names, and does not
 * declare, lives until the loop is left. A function may be run later than where it stands: what it
 * names lives on.
 */
final class Liveness {

  /** For each variable the statements around its last naming, within those that see it. */
  private final Map<Variable.Local, List<Stmt>> last = new HashMap<>();

  /** How many statements there are around a declaration. */
  private final Map<Variable.Local, Integer> depths = new HashMap<>();

  private final Set<Variable> captured = new HashSet<>();

  /** By statement, not by what it says: two may read the same. */
  private final Map<Stmt, List<Variable.Local>> dying = new IdentityHashMap<>();

  /** Outermost first. */
  private final List<Stmt> around = new ArrayList<>();

  private final boolean parameters;

  /**
   * @param parameters whether parameters die too; a summary tells of them at the end
   */
  Liveness(Stmt body, boolean parameters) {
    this.parameters = parameters;
    statement(body);
    last.keySet().removeAll(captured);
    last.forEach(
        (variable, statements) ->
            statements.forEach(
                s -> dying.computeIfAbsent(s, k -> new ArrayList<>()).add(variable)));
  }

  /** Variables from outside of a statement that nothing after it names. */
  List<Variable.Local> dyingIn(Stmt s) {
    return dying.getOrDefault(s, List.of());
  }

  private void statement(Stmt s) {
    if (s instanceof Stmt.LocalVariable local) {
      declare(local, around.size());
    } else if (s instanceof Stmt.Loop loop) {
      for (Stmt init : loop.initialisers()) {
        if (init instanceof Stmt.LocalVariable local) {
          declare(local, around.size());
        }
      }
    }
    around.add(s);
    if (s instanceof Stmt.LocalVariable local) {
      named(local.variable());
    }
    Descent.expressionsOf(s).forEach(this::expression);
    Descent.children(s).forEach(this::statement);
    around.remove(around.size() - 1);
  }

  private void declare(Stmt.LocalVariable local, int depth) {
    depths.putIfAbsent(local.variable(), depth);
  }

  private void expression(Expr e) {
    if (e instanceof Expr.Name name) {
      named(name.variable());
    } else if (e instanceof Expr.Lambda lambda) {
      Descent.expressions(lambda.body(), true, this::capture);
    } else if (e instanceof Expr.SwitchExpression s) {
      for (Stmt.Arm arm : s.arms()) {
        arm.guard().ifPresent(this::expression);
        arm.body().forEach(each -> Descent.expressions(each, false, this::expression));
      }
    }
    Descent.children(e).forEach(this::expression);
  }

  private void capture(Expr e) {
    if (e instanceof Expr.Name name) {
      captured.add(name.variable());
    }
  }

  private void named(Variable variable) {
    if (!(variable instanceof Variable.Local local)) {
      return;
    }
    if (parameters && local.kind() == Variable.LocalKind.PARAMETER) {
      depths.putIfAbsent(local, 0);
    }
    Integer depth = depths.get(local);
    if (depth == null) {
      return;
    }
    List<Stmt> within = new ArrayList<>();
    for (Stmt s : around.subList(depth, around.size())) {
      within.add(s);
      if (s instanceof Stmt.Loop) {
        break;
      }
    }
    last.put(local, within);
  }
}
