package dev.acidlint.rules;

import dev.acidlint.flow.Disjunct;
import dev.acidlint.flow.Resource.SessionState;
import dev.acidlint.flow.Thrown;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Variable;
import dev.acidlint.rules.Openings.Ending;
import dev.acidlint.rules.Openings.History;
import java.util.Optional;

/** What a user is told of a session that stays open: its name, and what fails where. */
final class LeakMessage {

  private LeakMessage() {}

  /**
   * @param pilesUp whether each round of a loop leaves one more open
   */
  static String of(Observed body, History history, Ending ending, boolean pilesUp) {
    Optional<String> name = Openings.variable(body, history.opener()).map(Variable::name);
    String opener = Snippet.of(body, history.opener());
    String line = " on line " + body.line(history.opener());
    String what = name.orElse("what " + opener + " opens");
    String opened = name.isPresent() ? what + ", opened" + line + "," : what + line;
    if (pilesUp) {
      return opened
          + " is closed only along with what it was opened from: every round of the loop leaves"
          + " one more open";
    }
    if (ending.lost().isPresent()) {
      return what
          + " is still open when line "
          + body.line(ending.lost().get())
          + " puts another in its place: the one opened"
          + line
          + " is never closed";
    }
    if (ending.resource().session() == SessionState.CLOSED_WITH_PARENT) {
      return what
          + " is closed only along with what it was opened from, which not every driver does";
    }
    if (history.resource().isTaken() && history.isKept() && !history.isInField()) {
      return name.orElse("what " + opener + " gives")
          + ", which this method got"
          + line
          + " and closes, stays open "
          + cause(body, history, ending);
    }
    if (OthersClose.is(body, history)) {
      return name.map(n -> n + ", which this method got" + line + ",")
              .orElse("what " + opener + " gives" + line)
          + " is never closed, as it is elsewhere in this file";
    }
    boolean forgotten = !ClosedOnCompletion.is(body, history);
    if (forgotten && !history.isClosed() && !history.isHandedOn()) {
      return opened + " is never closed";
    }
    return opened + " stays open " + cause(body, history, ending);
  }

  /** What fails on that path; empty if nothing does. */
  static Optional<Span> source(Observed body, History history, Ending ending) {
    Optional<Span> caught = Witness.thrownSince(body, history.opener(), ending.exit().state());
    return ending
        .exit()
        .thrown()
        .map(Thrown::source)
        .filter(s -> body.call(s).isPresent() || caught.isEmpty())
        .or(() -> caught);
  }

  /** What is caught where nothing is left to be done with the variable: whatever comes then. */
  private static Optional<Span> decisive(Observed body, History history, Disjunct state) {
    Optional<Variable> variable = Openings.variable(body, history.opener());
    return Witness.firstCaughtSince(history.opener(), state)
        .filter(caught -> variable.isPresent())
        .filter(caught -> !isUsedBehind(body, variable.get(), caught.handler()))
        .map(Witness.Caught::source);
  }

  private static boolean isUsedBehind(Observed body, Variable variable, Span handler) {
    return body.contents()
        .statements(Stmt.Try.class)
        .flatMap(t -> t.handlers().stream())
        .filter(h -> h.anchor().equals(handler))
        .anyMatch(
            h ->
                body.contents()
                    .expressions(Expr.Name.class)
                    .anyMatch(
                        name ->
                            name.variable().equals(variable)
                                && name.span().start() > h.body().span().end()));
  }

  private static String cause(Observed body, History history, Ending ending) {
    Disjunct state = ending.exit().state();
    if (Witness.isOfAnother(ending.resource(), state)) {
      return "on one of too many paths to tell which";
    }
    Optional<Span> onNull = Witness.onNull(state);
    Optional<Span> first = Witness.firstThrownSince(history.opener(), state);
    if (onNull.isPresent() && first.isPresent()) {
      return "if "
          + Snippet.of(body, first.get())
          + " on line "
          + body.line(first.get())
          + " throws: "
          + Snippet.of(body, onNull.get())
          + " on line "
          + body.line(onNull.get())
          + " then finds null and throws, too";
    }
    return decisive(body, history, state)
        .or(() -> source(body, history, ending))
        .map(s -> Snippet.ifThrown(body, s))
        .orElseGet(() -> Snippet.ifNothingThrown(body, history.opener(), state));
  }
}
