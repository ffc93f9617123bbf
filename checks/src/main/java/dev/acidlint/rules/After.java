package dev.acidlint.rules;

import dev.acidlint.catalogue.MethodFacts;
import dev.acidlint.catalogue.Role;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

/** What a body does to sessions behind a try, in the order of the text. */
record After(Observed body, int end) {

  static After of(Observed body, Stmt.Try t) {
    return new After(body, t.span().end());
  }

  /** What it does behind the innermost loop that a try stands in. */
  static Optional<After> loopAround(Observed body, Stmt.Try t) {
    return body.contents()
        .statements(Stmt.Loop.class)
        .filter(loop -> loop.body().span().encloses(t.anchor()))
        .min(Comparator.comparingInt(loop -> loop.span().length()))
        .map(loop -> new After(body, loop.span().end()));
  }

  /** Whether a commit stands there. */
  boolean commits() {
    return first(f -> f.role(Role.Commits.class).isPresent()) < Integer.MAX_VALUE;
  }

  /** Whether something is written or committed there, before a transaction is begun for it. */
  boolean storesInSameTransaction() {
    int stored =
        first(
            f ->
                f.role(Role.Commits.class).isPresent()
                    || f.role(Role.Works.class).filter(Role.Works::write).isPresent());
    return stored < first(f -> f.role(Role.Begins.class).isPresent());
  }

  /** Where the first such call stands; nowhere is the furthest. */
  private int first(Predicate<MethodFacts> such) {
    return body.calls(such).stream()
        .mapToInt(Span::start)
        .filter(start -> start >= end)
        .min()
        .orElse(Integer.MAX_VALUE);
  }
}
