package dev.acidlint.rules;

import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import java.util.Optional;

/**
 * The same call stands in the other arm of an {@code if}, where its failure goes on to the caller:
 * whether it does is left to whoever sets the condition.
 */
final class LeftToOption {

  private LeftToOption() {}

  /**
   * @param failing the call in the try whose failure is caught
   */
  static boolean is(Observed body, Stmt.Try t, Span failing) {
    Optional<String> call = body.call(failing).map(e -> body.unit().text().slice(e.span()));
    return call.isPresent()
        && body.contents()
            .statements(Stmt.If.class)
            .filter(test -> test.otherwise().isPresent())
            .anyMatch(
                test ->
                    (isOnly(test.then(), t) && goesOn(body, test.otherwise().get(), call.get()))
                        || (isOnly(test.otherwise().get(), t)
                            && goesOn(body, test.then(), call.get())));
  }

  private static boolean isOnly(Stmt arm, Stmt.Try t) {
    return arm == t
        || (arm instanceof Stmt.Block block
            && block.statements().size() == 1
            && isOnly(block.statements().get(0), t));
  }

  /** Whether a call of that very text stands in the arm, and no handler of the arm around it. */
  private static boolean goesOn(Observed body, Stmt arm, String text) {
    Contents inside = body.contents(arm);
    return inside
        .expressions(Expr.Call.class)
        .filter(call -> body.unit().text().slice(call.span()).equals(text))
        .anyMatch(
            call ->
                inside.triesAround(call.span()).allMatch(around -> around.handlers().isEmpty()));
  }
}
