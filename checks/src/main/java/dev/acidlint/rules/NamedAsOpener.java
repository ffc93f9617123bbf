package dev.acidlint.rules;

import dev.acidlint.flow.NamedOpener;
import dev.acidlint.model.Expr;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.MethodRef;

/**
 * A session that a {@linkplain NamedOpener call named as an opener} gives, and that nobody closes.
 * A class's own method of that name may be a pair with one that closes.
 */
final class NamedAsOpener {

  private NamedAsOpener() {}

  static boolean is(Observed body, Openings.History history) {
    return history.isLeftAsTaken()
        && body.call(history.opener())
            .filter(Expr.Call.class::isInstance)
            .map(Expr.Call.class::cast)
            .filter(call -> isOnAnother(call) && !isAtHand(call.method()))
            .filter(
                call ->
                    NamedOpener.opens(
                        call.method().name(), history.resource().type(), body.catalogue()))
            .isPresent();
  }

  private static boolean isOnAnother(Expr.Call call) {
    return call.receiver().filter(r -> !(r instanceof Expr.This)).isPresent();
  }

  /** Of one that is, it was read what it does. */
  private static boolean isAtHand(MethodRef method) {
    return method.declaration().flatMap(MethodDecl::body).isPresent()
        || method.elsewhere().isPresent();
  }
}
