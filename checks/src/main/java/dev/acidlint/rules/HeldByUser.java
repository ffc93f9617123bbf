package dev.acidlint.rules;

import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Variable;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A session, statement or result set that this method gives to an object of its own, which only
 * uses it: a data access object that is made here, asked, and forgotten. Neither leaves the method.
 */
final class HeldByUser {
  private final Observed body;

  private HeldByUser(Observed body) {
    this.body = body;
  }

  static boolean is(Observed body, Openings.History history) {
    HeldByUser held = new HeldByUser(body);
    return held.isGiven(history) || held.isUnderGiven(history);
  }

  private boolean isGiven(Openings.History history) {
    Optional<Variable> variable = Openings.variable(body, history.opener());
    List<Expr.New> makers =
        body.contents()
            .expressions(Expr.New.class)
            .filter(
                n -> n.arguments().stream().anyMatch(a -> isSession(a, variable, history.opener())))
            .toList();
    return !makers.isEmpty()
        && makers.stream().allMatch(this::staysHere)
        && variable.filter(v -> !isOnlyUsed(v, makers.size())).isEmpty();
  }

  /** A statement goes with its result set, and so to nobody else. */
  private boolean isUnderGiven(Openings.History history) {
    List<Openings.History> results =
        Openings.of(body).stream()
            .filter(h -> h.resource().parent().filter(history.id()::equals).isPresent())
            .filter(h -> h.resource().isChild())
            .toList();
    return history.resource().isChild()
        && !results.isEmpty()
        && results.stream().allMatch(this::isGiven)
        && Openings.variable(body, history.opener()).filter(v -> !isOnlyUsed(v, 0)).isEmpty();
  }

  private static boolean isSession(Expr e, Optional<Variable> variable, Span opener) {
    return variable.isPresent()
        ? e.names(variable.get())
        : e instanceof Expr.Call call && call.anchor().equals(opener);
  }

  /** Whether it only uses the session, and nobody but this method gets to see it. */
  private boolean staysHere(Expr.New maker) {
    if (!body.keepsForUse(maker.anchor())) {
      return false;
    }
    Optional<Variable> variable = variable(maker);
    return variable.isPresent()
        ? isOnlyUsed(variable.get(), 0)
        : body.contents()
            .expressions(Expr.Call.class)
            .anyMatch(call -> call.receiver().filter(maker::equals).isPresent());
  }

  private Optional<Variable> variable(Expr.New maker) {
    return Stream.concat(
            body.contents()
                .statements(Stmt.LocalVariable.class)
                .filter(s -> s.initialiser().filter(maker::equals).isPresent())
                .map(Stmt.LocalVariable::variable),
            body.contents()
                .expressions(Expr.Assign.class)
                .filter(a -> a.value().equals(maker))
                .flatMap(a -> Contents.variable(a.target()).stream()))
        .findFirst();
  }

  /**
   * Whether each place where a local variable stands is one where it is called, compared or
   * assigned to.
   *
   * @param others places where it stands as something else, and may
   */
  private boolean isOnlyUsed(Variable variable, int others) {
    if (!(variable instanceof Variable.Local)) {
      return false;
    }
    Contents contents = body.contents();
    Predicate<Expr> names = e -> e.names(variable);
    long receivers =
        contents
            .expressions(Expr.Call.class)
            .flatMap(call -> call.receiver().stream())
            .filter(names)
            .count();
    long targets =
        contents.expressions(Expr.Assign.class).map(Expr.Assign::target).filter(names).count();
    long compared =
        contents
            .expressions(Expr.Compare.class)
            .flatMap(c -> Stream.of(c.left(), c.right()))
            .filter(names)
            .count();
    return contents.withFunctions(Expr.Name.class).filter(names::test).count()
        == receivers + targets + compared + others;
  }
}
