package dev.acidlint.rules;

import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import java.util.List;

/**
 * A call that is made to see it fail: nothing takes what it opens, and right behind it stands the
 * {@code fail(…)} of a test, or the end of a try of which every handler says that it expects the
 * failure.
 */
final class ExpectedFailure {
  private ExpectedFailure() {}

  static boolean is(Observed body, Span opener) {
    return body.contents()
            .statements(Stmt.Block.class)
            .anyMatch(block -> failsBehind(block.statements(), opener))
        || body.contents().statements(Stmt.Try.class).anyMatch(t -> endsTry(body, t, opener));
  }

  private static boolean endsTry(Observed body, Stmt.Try t, Span opener) {
    List<Stmt> tried = t.body().statements();
    return !tried.isEmpty()
        && !t.handlers().isEmpty()
        && drops(tried.get(tried.size() - 1), opener)
        && t.handlers().stream().allMatch(handler -> Deliberate.isExpected(body, handler));
  }

  private static boolean drops(Stmt s, Span opener) {
    return s instanceof Stmt.Expression e
        && e.expression() instanceof Expr.Call call
        && call.anchor().equals(opener);
  }

  private static boolean failsBehind(List<Stmt> statements, Span opener) {
    for (int i = 0; i + 1 < statements.size(); i++) {
      if (drops(statements.get(i), opener)) {
        return statements.get(i + 1) instanceof Stmt.Expression s
            && s.expression() instanceof Expr.Call call
            && call.method().name().equals("fail");
      }
    }
    return false;
  }
}
