package dev.acidlint.rules;

import dev.acidlint.model.Expr;
import dev.acidlint.model.Variable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A session that another object's getter gives, and that is asked whether it is open and closed,
 * but never used: whoever has opened it wants that, and where it is left open somebody still needs
 * it.
 */
final class NothingButClosed {
  private static final Pattern ASKS = Pattern.compile("is(Closed|Open|Connected|Broken)");

  private NothingButClosed() {}

  static boolean is(Observed body, Openings.History history) {
    Optional<Variable> variable = Openings.variable(body, history.opener());
    if (variable.isEmpty() || !history.isClosed() || !isGotten(body, history)) {
      return false;
    }
    Variable session = variable.get();
    List<Expr> uses =
        body.contents().withFunctions(Expr.class).filter(e -> isUse(e, session)).toList();
    long mentions =
        body.contents().withFunctions(Expr.Name.class).filter(n -> n.names(session)).count();
    return uses.stream().allMatch(e -> isHarmless(body, e, session)) && mentions == uses.size();
  }

  private static boolean isGotten(Observed body, Openings.History history) {
    return body.call(history.opener())
        .filter(Expr.Call.class::isInstance)
        .map(Expr.Call.class::cast)
        .filter(call -> call.method().isGetter())
        .flatMap(Expr.Call::receiver)
        .filter(r -> !(r instanceof Expr.This))
        .isPresent();
  }

  private static boolean isUse(Expr e, Variable session) {
    if (e instanceof Expr.Call call) {
      return call.receiver().filter(r -> r.names(session)).isPresent();
    }
    return e instanceof Expr.Compare compare
        && compare.comparedWithNull().filter(it -> it.names(session)).isPresent();
  }

  private static boolean isHarmless(Observed body, Expr e, Variable session) {
    return !(e instanceof Expr.Call call)
        || ASKS.matcher(call.method().name()).matches()
        || (Disappearance.isRelease(body, call)
            && call.arguments().stream().noneMatch(a -> a.names(session)));
  }
}
