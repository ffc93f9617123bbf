package dev.acidlint.rules;

import dev.acidlint.flow.Completion;
import dev.acidlint.flow.Strength;
import dev.acidlint.flow.Thrown;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Variable;
import dev.acidlint.rules.Openings.Ending;
import dev.acidlint.rules.Openings.History;
import java.util.List;
import java.util.Optional;

/**
 * A method takes a session over and closes it, but something that is no work may fail in it before
 * it comes to that: the same gap as before a return.
 */
final class GapInHelper {

  private GapInHelper() {}

  static boolean is(Observed body, History history, Ending ending) {
    if (!history.isClosed()
        || !(ending.exit().completion() instanceof Completion.Throw left)
        || left.thrown().stream().anyMatch(GapInHelper::isWork)) {
      return false;
    }
    List<Span> takers = takers(body, history);
    return takers.size() == 1
        && left.thrown().stream().allMatch(t -> t.source().equals(takers.get(0)))
        && CloseRequests.closes(body, history.opener()).isEmpty();
  }

  /** A call that nobody sees into may do anything; if it only may throw, that is no sign of it. */
  private static boolean isWork(Thrown t) {
    return switch (t.work()) {
      case READ, WRITE, COMMIT, SCHEMA -> true;
      case UNSEEN -> t.strength() == Strength.HIGH;
      case OTHER, CLEANUP, OPEN -> false;
    };
  }

  /** The calls of the project's own that it is given to. */
  private static List<Span> takers(Observed body, History history) {
    Optional<Variable> variable = Openings.variable(body, history.opener());
    return body.contents()
        .expressions(Expr.Call.class)
        .filter(call -> body.facts(call.anchor()).isEmpty())
        .filter(
            call -> call.arguments().stream().anyMatch(a -> isGiven(a, variable, history.opener())))
        .map(Expr.Call::anchor)
        .toList();
  }

  private static boolean isGiven(Expr argument, Optional<Variable> variable, Span opener) {
    return variable.isPresent() ? argument.names(variable.get()) : argument.span().encloses(opener);
  }
}
