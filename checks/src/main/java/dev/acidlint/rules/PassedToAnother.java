package dev.acidlint.rules;

import dev.acidlint.model.Expr;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Variable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What this method passes on, and shows to be somebody else's from then on: it closes it only where
 * that fails and it throws, or only where the one that gets it says so.
 */
final class PassedToAnother {
  private final Observed body;
  private final Variable variable;

  private PassedToAnother(Observed body, Variable variable) {
    this.body = body;
    this.variable = variable;
  }

  /** Whether it is another's where nothing fails. */
  static boolean is(Observed body, Openings.History history) {
    return Openings.variable(body, history.opener())
        .map(variable -> new PassedToAnother(body, variable))
        .filter(PassedToAnother::isLeft)
        .isPresent();
  }

  /** Whether its variable goes on with what it gives itself, or what is made of it. */
  static boolean isUnwrapped(Observed body, Openings.History history) {
    return Openings.variable(body, history.opener())
        .filter(
            variable ->
                body.contents()
                    .withFunctions(Expr.Assign.class)
                    .filter(a -> a.target().names(variable))
                    .anyMatch(a -> isGivenBy(a.value(), variable)))
        .isPresent();
  }

  private static boolean isGivenBy(Expr value, Variable variable) {
    if (value instanceof Expr.Cast cast) {
      return isGivenBy(cast.operand(), variable);
    }
    return value instanceof Expr.Call call
        && (call.arguments().stream().anyMatch(a -> a.names(variable))
            || call.receiver()
                .map(r -> r instanceof Expr.Cast cast ? cast.operand() : r)
                .filter(r -> r.names(variable))
                .isPresent());
  }

  /** Closed nowhere but where it fails, and where the one that got it says so. */
  private boolean isLeft() {
    List<Expr.Call> closes = calls().filter(this::isClose).toList();
    List<Expr.Call> others = calls().filter(call -> !isClose(call)).toList();
    Set<Variable> getting = getting();
    boolean passedOnly = !others.isEmpty() && others.stream().allMatch(this::isPassedTo);
    return !closes.isEmpty()
        && closes.stream()
            .allMatch(
                close -> (passedOnly && isInThrowingHandler(close)) || isAskedOf(close, getting));
  }

  /** The calls on it, and those that are given it. */
  private Stream<Expr.Call> calls() {
    return body.contents()
        .withFunctions(Expr.Call.class)
        .filter(
            call ->
                call.receiver().filter(r -> r.names(variable)).isPresent()
                    || call.arguments().stream().anyMatch(a -> a.names(variable)));
  }

  private boolean isClose(Expr.Call call) {
    return Disappearance.isRelease(body, call)
        || call.method().name().toLowerCase(Locale.ROOT).startsWith("close");
  }

  private boolean isInThrowingHandler(Expr.Call call) {
    return body.contents()
        .handlersAround(call.anchor())
        .anyMatch(h -> body.contents(h.body()).statements(Stmt.Throw.class).findAny().isPresent());
  }

  /** To an object of somebody else's, of which nobody knows what it does with it. */
  private boolean isPassedTo(Expr.Call call) {
    return body.facts(call.anchor()).isEmpty()
        && call.receiver().filter(r -> r instanceof Expr.Name && !r.names(variable)).isPresent();
  }

  /** What gets it, or is given along with it. */
  private Set<Variable> getting() {
    return calls()
        .filter(call -> !isClose(call))
        .filter(call -> call.arguments().stream().anyMatch(a -> a.names(variable)))
        .flatMap(call -> Stream.concat(call.receiver().stream(), call.arguments().stream()))
        .flatMap(e -> Contents.variable(e).stream())
        .filter(v -> !v.equals(variable))
        .collect(Collectors.toSet());
  }

  /** Whether a close depends on an answer of what gets it: if that is no, it has it. */
  private boolean isAskedOf(Expr.Call close, Set<Variable> getting) {
    return body.contents()
        .statements(Stmt.If.class)
        .filter(i -> i.span().encloses(close.anchor()))
        .anyMatch(i -> isAnswer(i.condition(), getting));
  }

  private boolean isAnswer(Expr condition, Set<Variable> getting) {
    Expr asked = condition instanceof Expr.Not not ? not.operand() : condition;
    Optional<Variable> flag =
        asked instanceof Expr.Name name ? Optional.of(name.variable()) : Optional.empty();
    Stream<Expr> answers = flag.map(body.contents()::valuesOf).orElse(Stream.of(asked));
    return answers.anyMatch(
        e ->
            e instanceof Expr.Call call
                && call.receiver()
                    .flatMap(Contents::variable)
                    .filter(getting::contains)
                    .isPresent());
  }
}
