package dev.acidlint.rules;

import dev.acidlint.catalogue.MethodFacts;
import dev.acidlint.catalogue.Role;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Variable;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One turn of a loop over many that may fail by itself: the next one is dealt with all the same.
 */
final class EachByItself {
  private EachByItself() {}

  /**
   * Whether all that a turn does last is a unit of its own (a call that gets no session from here,
   * and so begins and ends its work by itself), and the log tells which one failed and why.
   */
  static boolean is(Observed body, Observed.Catch caught) {
    return turn(body, caught.statement())
        .filter(element -> !SwallowedPersistenceException.isTransactional(body))
        .filter(element -> isTold(body, caught.handler(), element))
        .filter(element -> isUnit(body, caught.statement()))
        .isPresent();
  }

  /**
   * Whether a turn executes one of many texts that are told nowhere here: a script, whose
   * statements may say that something is there, or gone, already.
   */
  static boolean isOfScript(Observed body, Stmt.Try t, Span failing) {
    Optional<Expr.Call> call =
        body.call(failing).filter(Expr.Call.class::isInstance).map(Expr.Call.class::cast);
    return call.filter(c -> c.method().name().equals("execute") && c.arguments().size() == 1)
        .flatMap(c -> turn(body, t).filter(text -> c.arguments().get(0).names(text)))
        .isPresent();
  }

  /** What the loop goes over, if the try is what comes last in its body. */
  private static Optional<Variable.Local> turn(Observed body, Stmt.Try t) {
    return turnEndedBy(body.contents(), t).flatMap(Stmt.Loop::element);
  }

  /** The innermost loop around a statement, if that is what comes last in a turn of it. */
  static Optional<Stmt.Loop> turnEndedBy(Contents inside, Stmt statement) {
    return inside
        .statements(Stmt.Loop.class)
        .filter(loop -> loop.body().span().encloses(statement.span()))
        .min(Comparator.comparingInt(loop -> loop.span().length()))
        .filter(loop -> isLast(loop.body(), statement));
  }

  private static boolean isLast(Stmt part, Stmt statement) {
    if (!(part instanceof Stmt.Block block)) {
      return part == statement;
    }
    int last = block.statements().size() - 1;
    return last >= 0 && isLast(block.statements().get(last), statement);
  }

  private static boolean isTold(Observed body, Stmt.Handler handler, Variable.Local element) {
    return body.contents(handler.body())
        .expressions(Expr.Call.class)
        .filter(Disappearance::isLog)
        .anyMatch(
            log ->
                log.arguments().stream().anyMatch(a -> Contents.mentions(a, element::equals))
                    && log.arguments().stream().anyMatch(a -> a.names(handler.parameter())));
  }

  private static boolean isUnit(Observed body, Stmt.Try t) {
    boolean works =
        body.calls(EachByItself::stores).stream().anyMatch(call -> t.body().span().encloses(call));
    return !works
        && t.resources().isEmpty()
        && body.contents(t.body())
            .expressions(Expr.Call.class)
            .flatMap(call -> Stream.concat(call.receiver().stream(), call.arguments().stream()))
            .noneMatch(given -> isSession(body, given));
  }

  private static boolean stores(MethodFacts facts) {
    return facts.role(Role.Commits.class).isPresent()
        || facts.role(Role.Works.class).filter(Role.Works::write).isPresent();
  }

  private static boolean isSession(Observed body, Expr given) {
    return Contents.variable(given)
        .filter(v -> body.catalogue().resource(v.type().name()).isPresent())
        .isPresent();
  }
}
