package dev.acidlint.rules;

import dev.acidlint.model.Descent;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;

/** What is run more than once within one call. */
final class Loops {

  private Loops() {}

  static boolean isInLoop(Observed body, Span at) {
    boolean[] found = {false};
    Descent.statements(
        body.body().block(),
        s -> found[0] |= s instanceof Stmt.Loop loop && loop.body().span().encloses(at));
    return found[0];
  }
}
