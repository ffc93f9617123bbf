package dev.acidlint.flow;

import dev.acidlint.flow.Calls.Site;
import dev.acidlint.model.Descent;
import dev.acidlint.model.Expr;
import java.util.List;
import java.util.Optional;

/**
 * {@code close(isLast() ? statement : null)}: under a condition that cannot be read it is closed or
 * kept, and why it is kept nobody can tell from here.
 */
final class GivenPerhaps {

  private GivenPerhaps() {}

  /** The state in which a call is given null for what it may as well have been given. */
  static Disjunct withheld(Site site, List<Value> args, Disjunct before) {
    Disjunct d = before;
    for (int i = 0; i < args.size(); i++) {
      if (args.get(i) instanceof Value.Null
          && site.arguments().get(i) instanceof Expr.Conditional choice
          && Hints.seesToClosing(site.method().name())) {
        Optional<ResourceId> other = other(choice, d);
        d = other.isPresent() ? Effects.perhapsClose(d, other.get()) : d;
      }
    }
    return d;
  }

  private static Optional<ResourceId> other(Expr.Conditional choice, Disjunct d) {
    if (!Descent.anyBelow(choice.condition(), true, Expr.Call.class::isInstance)) {
      return Optional.empty();
    }
    Expr given = choice.whenTrue().isNullLiteral() ? choice.whenFalse() : choice.whenTrue();
    return given instanceof Expr.Name name
        ? d.value(name.variable()).flatMap(KnownCall::idOf)
        : Optional.empty();
  }
}
