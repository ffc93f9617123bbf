package dev.acidlint.rules;

import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import java.util.regex.Pattern;

/** Somebody else's code that gets a session, and may end the transaction by itself. */
final class Callback {
  private static final Pattern RUNS =
      Pattern.compile(
          "(apply|accept|call|run|invoke|execute|perform|with|do(In|With))([A-Z]\\w*)?");

  private Callback() {}

  /**
   * Whether one that is kept in a variable is run after the begin: {@code work.apply(connection)}.
   *
   * @param session its type
   */
  static boolean isGiven(Observed body, Span begin, String session) {
    return body.contents()
        .expressions(Expr.Call.class)
        .filter(call -> call.anchor().start() > begin.start())
        .filter(call -> RUNS.matcher(call.method().name()).matches())
        .filter(call -> body.facts(call.anchor()).isEmpty())
        .filter(call -> call.receiver().flatMap(Contents::variable).isPresent())
        .flatMap(call -> call.arguments().stream())
        .anyMatch(argument -> argument.type().name().equals(session));
  }
}
