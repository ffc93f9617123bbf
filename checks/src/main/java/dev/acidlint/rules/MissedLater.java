package dev.acidlint.rules;

import dev.acidlint.catalogue.Role;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Variable;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a failed try did not bring is missed after it, or made in another way. */
final class MissedLater {

  private MissedLater() {}

  /** Whether that is told: {@code if (order == null) throw}. */
  static boolean is(Observed body, Stmt.Try t) {
    Set<Variable> brought = brought(body, t);
    return tests(body, t, brought)
        .anyMatch(i -> body.contents(i).statements(Stmt.Throw.class).findAny().isPresent());
  }

  /**
   * Whether it is fetched in another way then, or the method says so and ends without a result:
   * {@code if (session == null) session = factory.open()}, {@code if (id == null) { log.warn(…);
   * return; }}, {@code if (!keys.isEmpty()) return keys;} before another query. A default alone
   * ({@code if (name == null) name = "x";}) is no answer, unlike in {@link #isMadeUpFor}.
   *
   * @param failing where in the try the failure comes from: what was brought before is there
   */
  static boolean isAnswered(Observed body, Stmt.Try t, Span failing) {
    Set<Variable> brought = brought(body, t, failing);
    return tests(body, t, brought)
        .anyMatch(
            i ->
                fetches(body.contents(i.then()), brought)
                    || isTold(body.contents(i.then()), r -> r.value().isEmpty())
                    || (gives(i, brought) && fetchesBehind(body, i, brought)));
  }

  private static boolean fetches(Contents part, Set<Variable> brought) {
    return assigns(
        part,
        brought,
        value -> new Contents(value).withFunctions(Expr.Call.class).findAny().isPresent());
  }

  /** Where it is there, it is what the method returns. */
  private static boolean gives(Stmt.If test, Set<Variable> brought) {
    return test.otherwise().isEmpty()
        && new Contents(test.then())
            .statements(Stmt.Return.class)
            .flatMap(r -> r.value().stream())
            .anyMatch(value -> value instanceof Expr.Name n && brought.contains(n.variable()));
  }

  private static boolean fetchesBehind(Observed body, Stmt.If test, Set<Variable> brought) {
    return body.contents()
        .behind(each -> each == test)
        .anyMatch(s -> fetches(body.contents(s), brought) || returnsCall(s) || reads(body, s));
  }

  private static boolean reads(Observed body, Stmt s) {
    return body
        .calls(f -> f.role(Role.Works.class).filter(work -> !work.write()).isPresent())
        .stream()
        .anyMatch(s.span()::encloses);
  }

  private static boolean returnsCall(Stmt s) {
    return s instanceof Stmt.Return r && r.value().filter(Expr.Call.class::isInstance).isPresent();
  }

  /**
   * Whether it is decided by it how to go on, or anything is put in its place, or said: {@code if
   * (!valid)}, {@code if (name == null) name = "x";}, {@code if (id == null) { log.warn(…); return
   * false; }}.
   */
  static boolean isMadeUpFor(Observed body, Stmt.Try t) {
    Set<Variable> brought = brought(body, t);
    return tests(body, t, brought)
        .anyMatch(
            i ->
                isDecided(i.condition(), brought)
                    || assigns(body.contents(i.then()), brought, value -> !value.isNullLiteral())
                    || isTold(body.contents(i.then()), r -> true));
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

  private static boolean assigns(Contents part, Set<Variable> brought, Predicate<Expr> value) {
    return part.expressions(Expr.Assign.class)
        .filter(a -> value.test(a.value()))
        .anyMatch(a -> a.target() instanceof Expr.Name n && brought.contains(n.variable()));
  }

  private static boolean isTold(Contents then, Predicate<Stmt.Return> end) {
    return then.statements(Stmt.Return.class).anyMatch(end)
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
