package dev.acidlint.rules;

import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;

/** Lombok's {@code @Cleanup} on a local variable closes it at the end of its block. */
final class CleanupAnnotation {

  private CleanupAnnotation() {}

  static boolean covers(Observed body, Span opener) {
    return body.contents()
        .statements(Stmt.LocalVariable.class)
        .filter(s -> s.span().encloses(opener))
        .map(s -> body.unit().text().slice(s.span()))
        .anyMatch(text -> text.startsWith("@Cleanup") || text.startsWith("@lombok.Cleanup"));
  }
}
