package dev.acidlint.rules;

import dev.acidlint.catalogue.Role;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Variable;
import java.util.Optional;

/**
 * A setting that a database may refuse, as an isolation level that it does not have, and that the
 * method does not fix itself: it comes from elsewhere, or is chosen by what comes from there. A
 * value that is always the same has been tried by whoever wrote it.
 */
final class RefusedSetting {

  private RefusedSetting() {}

  /**
   * @param at the call that fails
   */
  static boolean is(Observed body, Span at, Span opener) {
    return body.facts(at).flatMap(f -> f.role(Role.MayBeRefused.class)).isPresent()
        && (body.call(at).filter(RefusedSetting::isGivenFromElsewhere).isPresent()
            || isChosen(body, at, opener));
  }

  private static boolean isGivenFromElsewhere(Expr setting) {
    return setting instanceof Expr.Call call
        && call.arguments().stream().anyMatch(RefusedSetting::isFromElsewhere);
  }

  private static boolean isFromElsewhere(Expr value) {
    if (value instanceof Expr.Cast cast) {
      return isFromElsewhere(cast.operand());
    }
    if (value instanceof Expr.FieldAccess access) {
      return isVariable(access.field());
    }
    return value instanceof Expr.Call
        || value instanceof Expr.Conditional
        || (value instanceof Expr.Name name && isVariable(name.variable()));
  }

  /** A field of a class may be a constant of a library that is not in sight. */
  private static boolean isVariable(Variable variable) {
    boolean known = !(variable instanceof Variable.Field field) || isOfObject(field);
    return known && variable.constant().isEmpty();
  }

  private static boolean isOfObject(Variable.Field field) {
    return !field.isStatic() && !field.owner().isEmpty();
  }

  private static boolean isChosen(Observed body, Span at, Span opener) {
    Optional<Variable> session = Openings.variable(body, opener);
    return body.contents()
        .statements(Stmt.If.class)
        .filter(choice -> choice.span().encloses(at) && !choice.span().encloses(opener))
        .anyMatch(
            choice ->
                session.isEmpty() || !Contents.mentions(choice.condition(), session.get()::equals));
  }
}
