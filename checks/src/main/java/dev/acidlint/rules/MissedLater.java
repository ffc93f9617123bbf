package dev.acidlint.rules;

import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Variable;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a failed try did not bring is missed after it, or made in another way. */
final class MissedLater {

  private MissedLater() {}

  /** Whether that is told: {@code if (order == null) throw}. */
  static boolean is(Observed body, Stmt.Try t) {
    Set<Variable> brought = brought(body, t);
    return tests(body, t, brought)
        .anyMatch(i -> body.contents(i.then()).statements(Stmt.Throw.class).findAny().isPresent());
  }

  /**
   * Whether it is brought in another way then, or the method says so and ends: {@code if (session
   * == null) session = factory.open()}, {@code if (id == null) { log.warn(…); return; }}, {@code if
   * (!keys.isEmpty()) return keys;} before another query.
   *
   * @param failing where in the try the failure comes from: what was brought before is there
   */
  static boolean isAnswered(Observed body, Stmt.Try t, Span failing) {
    Set<Variable> brought = brought(body, t, failing);
    return tests(body, t, brought)
        .anyMatch(
            i ->
                looksElsewhere(body.contents(i.then()), brought)
                    || endsInWords(body.contents(i.then()))
                    || (gives(i, brought) && looksElsewhereBehind(body, i, brought)));
  }

  private static boolean looksElsewhere(Contents part, Set<Variable> brought) {
    return part.expressions(Expr.Assign.class)
        .filter(a -> a.target() instanceof Expr.Name n && brought.contains(n.variable()))
        .anyMatch(a -> new Contents(a.value()).withFunctions(Expr.Call.class).count() > 0);
  }

  private static boolean endsInWords(Contents then) {
    return then.statements(Stmt.Return.class).anyMatch(r -> r.value().isEmpty())
        && then.expressions(Expr.Call.class).anyMatch(Disappearance::isLog);
  }

  /** Where it is there, it is what the method returns. */
  private static boolean gives(Stmt.If test, Set<Variable> brought) {
    return test.otherwise().isEmpty()
        && new Contents(test.then())
            .statements(Stmt.Return.class)
            .flatMap(r -> r.value().stream())
            .anyMatch(value -> value instanceof Expr.Name n && brought.contains(n.variable()));
  }

  private static boolean looksElsewhereBehind(Observed body, Stmt.If test, Set<Variable> brought) {
    return body.contents()
        .behind(each -> each == test)
        .anyMatch(s -> looksElsewhere(body.contents(s), brought) || returnsCall(s));
  }

  private static boolean returnsCall(Stmt s) {
    return s instanceof Stmt.Return r && r.value().filter(Expr.Call.class::isInstance).isPresent();
  }

  /**
   * Whether there is another way, or words: {@code if (session == null) session = factory.open()},
   * {@code if (id == null) { log.warn(…); return; }}.
   */
  static boolean isMadeUpFor(Observed body, Stmt.Try t) {
    Set<Variable> brought = brought(body, t);
    return tests(body, t, brought)
        .anyMatch(
            i ->
                isDecided(i.condition(), brought)
                    || assigns(body.contents(i.then()), brought)
                    || isTold(body.contents(i.then())));
  }

  /** By a flag and nothing else: {@code if (create)}, {@code if (!valid)}. */
  private static boolean isDecided(Expr condition, Set<Variable> brought) {
    if (condition instanceof Expr.Not not) {
      return isDecided(not.operand(), brought);
    }
    return condition instanceof Expr.Name name
        && brought.contains(name.variable())
        && name.variable().type().name().equals("boolean");
  }

  private static boolean assigns(Contents then, Set<Variable> brought) {
    return then.expressions(Expr.Assign.class)
        .filter(a -> !a.value().isNullLiteral())
        .anyMatch(a -> a.target() instanceof Expr.Name n && brought.contains(n.variable()));
  }

  private static boolean isTold(Contents then) {
    return then.statements(Stmt.Return.class).findAny().isPresent()
        && then.expressions(Expr.Call.class).anyMatch(Disappearance::isLog);
  }

  /** What is assigned in the try and still there behind it. */
  private static Set<Variable> brought(Observed body, Stmt.Try t) {
    return brought(body, t, t.anchor());
  }

  private static Set<Variable> brought(Observed body, Stmt.Try t, Span failing) {
    return body.contents(t.body())
        .expressions(Expr.Assign.class)
        .filter(a -> a.span().end() > failing.start())
        .flatMap(a -> a.target() instanceof Expr.Name name ? Stream.of(name) : Stream.of())
        .map(Expr.Name::variable)
        .collect(Collectors.toSet());
  }

  private static Stream<Stmt.If> tests(Observed body, Stmt.Try t, Set<Variable> brought) {
    return body.contents()
        .behind(each -> each == t)
        .filter(Stmt.If.class::isInstance)
        .map(Stmt.If.class::cast)
        .filter(i -> Contents.mentions(i.condition(), brought::contains));
  }
}
