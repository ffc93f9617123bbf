package dev.acidlint.rules;

import dev.acidlint.model.Descent;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;

/** Lombok's {@code @Cleanup} on a local variable closes it at the end of its block. */
final class CleanupAnnotation {

  private CleanupAnnotation() {}

  static boolean covers(Observed body, Span opener) {
    boolean[] found = {false};
    Descent.statements(
        body.body().block(),
        s -> {
          if (s instanceof Stmt.LocalVariable && s.span().encloses(opener)) {
            String text = body.unit().text().slice(s.span());
            found[0] |= text.startsWith("@Cleanup") || text.startsWith("@lombok.Cleanup");
          }
        });
    return found[0];
  }
}
