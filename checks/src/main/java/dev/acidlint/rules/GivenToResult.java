package dev.acidlint.rules;

import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Variable;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A session that went into the object which the method returns: on that path its caller has it,
 * whatever is closed on others.
 */
final class GivenToResult {
  private GivenToResult() {}

  /** Whether the path that ends so returns an object that was made with it. */
  static boolean is(Observed body, Openings.History history, Openings.Ending ending) {
    Optional<Variable> variable = Openings.variable(body, history.opener());
    return ending.exit().thrown().isEmpty()
        && ending.lost().isEmpty()
        && returned(body, history, ending)
            .flatMap(value -> made(body, value))
            .flatMap(creation -> creation.arguments().stream())
            .anyMatch(
                e ->
                    variable
                        .map(v -> Contents.mentions(e, v::equals))
                        .orElseGet(() -> Openings.yields(e, history.opener())));
  }

  /** What the last return of the path gives. */
  private static Stream<Expr> returned(
      Observed body, Openings.History history, Openings.Ending ending) {
    Optional<Span> keyword = Witness.returnedSince(history.opener(), ending.exit().state());
    return body.contents()
        .statements(Stmt.Return.class)
        .filter(r -> keyword.filter(k -> k.start() == r.span().start()).isPresent())
        .flatMap(r -> r.value().stream());
  }

  private static Stream<Expr.New> made(Observed body, Expr value) {
    Stream<Expr> origins =
        value instanceof Expr.Name name
            ? body.contents().valuesOf(name.variable()).filter(e -> !e.isNullLiteral())
            : Stream.of(value);
    return origins.filter(Expr.New.class::isInstance).map(Expr.New.class::cast);
  }
}
