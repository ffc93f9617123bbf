package dev.acidlint.rules;

import dev.acidlint.catalogue.MethodFacts;
import dev.acidlint.catalogue.Role;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import java.util.List;
import java.util.Set;

/** A try that asks the database about itself and reads the answer: none of what it stores. */
final class AboutDatabase {
  private static final String METADATA = "java.sql.DatabaseMetaData";
  private static final Set<String> ANSWERS = Set.of(METADATA, "java.sql.ResultSet");

  private AboutDatabase() {}

  static boolean is(Observed body, Stmt.Try t) {
    Span asked = new Span(t.span().start(), t.body().span().end());
    List<MethodFacts> works =
        body.calls(f -> f.role(Role.Works.class).isPresent()).stream()
            .filter(asked::encloses)
            .flatMap(call -> body.facts(call).stream())
            .toList();
    return works.stream().anyMatch(f -> f.owner().equals(METADATA))
        && works.stream().allMatch(f -> ANSWERS.contains(f.owner()));
  }
}
