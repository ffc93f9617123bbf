package dev.acidlint.rules;

import dev.acidlint.catalogue.MethodFacts;
import dev.acidlint.catalogue.Role;
import dev.acidlint.model.Expr;
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
    boolean asks =
        works.stream().anyMatch(f -> f.owner().equals(METADATA)) || handsOn(body, t.body());
    return asks && works.stream().allMatch(f -> ANSWERS.contains(f.owner()));
  }

  /** Gives the catalogues to a helper, and so has that ask. */
  private static boolean handsOn(Observed body, Stmt.Block asking) {
    return body.contents(asking)
        .expressions(Expr.Call.class)
        .flatMap(call -> call.arguments().stream())
        .anyMatch(argument -> argument.type().name().equals(METADATA));
  }
}
