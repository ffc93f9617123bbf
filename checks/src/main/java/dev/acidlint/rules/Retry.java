package dev.acidlint.rules;

import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Variable;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** A try in a loop that is left as soon as the work is done: what has failed is done again. */
final class Retry {
  private final Observed body;
  private final Stmt.Try attempt;
  private final Stmt.Loop loop;

  private Retry(Observed body, Stmt.Try attempt, Stmt.Loop loop) {
    this.body = body;
    this.attempt = attempt;
    this.loop = loop;
  }

  /** Empty if the try is in no loop, or goes on with the next turn when it has succeeded. */
  static Optional<Retry> of(Observed body, Stmt.Try t) {
    return body.contents()
        .statements(Stmt.Loop.class)
        .filter(loop -> loop.body().span().encloses(t.anchor()))
        .min(Comparator.comparingInt(loop -> loop.span().length()))
        .map(loop -> new Retry(body, t, loop))
        .filter(retry -> retry.returns() || retry.breaks(t.body()) || retry.flag().isPresent());
  }

  /** Whether a failure of the last attempt is told: by a throw, or by what is returned then. */
  boolean isTold(Stmt.Handler handler) {
    if (isEndless() || isUntilDone(handler)) {
      return !breaks(handler.body());
    }
    return returns() && body.contents().behind(this::isLoop).anyMatch(Retry::tells);
  }

  private boolean isEndless() {
    return loop.condition().isEmpty()
        ? loop.iterable().isEmpty()
        : loop.condition().get() instanceof Expr.Literal literal
            && literal.value().filter(Boolean.TRUE::equals).isPresent();
  }

  /** Whether nothing but success, or a throw, ends the loop. */
  private boolean isUntilDone(Stmt.Handler handler) {
    return flag().isPresent()
        && !(loop.condition().get() instanceof Expr.And)
        && sets(handler.body(), flag().get()).findAny().isEmpty();
  }

  /** What the loop goes on for as long as it is not set, which only the work that succeeds does. */
  private Optional<Variable> flag() {
    return loop.condition().stream()
        .flatMap(Retry::conjuncts)
        .flatMap(e -> lacking(e).flatMap(Contents::variable).stream())
        .filter(v -> sets(attempt.body(), v).findAny().isPresent())
        .findFirst();
  }

  /** {@code !done} and {@code session == null}: what the loop still waits for. */
  private static Optional<Expr> lacking(Expr condition) {
    if (condition instanceof Expr.Compare c && c.operator() == Expr.Comparison.EQUAL) {
      return c.comparedWithNull();
    }
    return condition instanceof Expr.Not not ? Optional.of(not.operand()) : Optional.empty();
  }

  private static Stream<Expr> conjuncts(Expr condition) {
    return condition instanceof Expr.And and
        ? Stream.concat(conjuncts(and.left()), conjuncts(and.right()))
        : Stream.of(condition);
  }

  private Stream<Expr.Assign> sets(Stmt part, Variable variable) {
    return body.contents(part)
        .withFunctions(Expr.Assign.class)
        .filter(a -> Contents.variable(a.target()).filter(variable::equals).isPresent())
        .filter(a -> !a.value().isNullLiteral());
  }

  private boolean returns() {
    return body.contents(attempt.body()).statements(Stmt.Return.class).findAny().isPresent();
  }

  /** Whether a break of the loop stands there, and not one of a loop or switch inside. */
  private boolean breaks(Stmt part) {
    Contents inside = body.contents(part);
    return inside
        .statements(Stmt.Break.class)
        .anyMatch(b -> b.label().isPresent() || !isWithinAnother(inside, b.span()));
  }

  private static boolean isWithinAnother(Contents inside, Span at) {
    return inside.statements(Stmt.Loop.class).anyMatch(l -> l.span().encloses(at))
        || inside.statements(Stmt.Switch.class).anyMatch(s -> s.span().encloses(at));
  }

  private boolean isLoop(Stmt s) {
    return s == loop || (s instanceof Stmt.Labelled labelled && labelled.body() == loop);
  }

  /** Whoever succeeds has returned by then: what is set or called there is for those who failed. */
  private static boolean tells(Stmt s) {
    if (s instanceof Stmt.Expression done) {
      return !(done.expression() instanceof Expr.Call call && Disappearance.isLog(call));
    }
    return s instanceof Stmt.Return r && Disappearance.of(r.value(), false) == Disappearance.NONE;
  }
}
