package dev.acidlint.rules;

import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import java.util.List;

/**
 * A call that is made to see it fail: nothing takes what it opens, and right behind it stands the
 * {@code fail(…)} of a test.
 */
final class ExpectedFailure {
  private ExpectedFailure() {}

  static boolean is(Observed body, Span opener) {
    return body.contents()
        .statements(Stmt.Block.class)
        .anyMatch(block -> failsBehind(block.statements(), opener));
  }

  private static boolean failsBehind(List<Stmt> statements, Span opener) {
    for (int i = 0; i + 1 < statements.size(); i++) {
      boolean dropped =
          statements.get(i) instanceof Stmt.Expression s
              && s.expression() instanceof Expr.Call call
              && call.anchor().equals(opener);
      if (dropped) {
        return statements.get(i + 1) instanceof Stmt.Expression s
            && s.expression() instanceof Expr.Call call
            && call.method().name().equals("fail");
      }
    }
    return false;
  }
}
