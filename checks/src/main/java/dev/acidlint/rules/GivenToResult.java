package dev.acidlint.rules;

import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Variable;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A session that went into the object which the method returns: on that path its caller has it,
 * whatever is closed on others.
 */
final class GivenToResult {
  private static final Set<String> LAZY =
      Set.of(
          "java.lang.Iterable",
          "java.sql.ResultSet",
          "java.util.Enumeration",
          "java.util.Iterator",
          "java.util.Spliterator",
          "java.util.stream.Stream");
  private static final Set<String> ROWS =
      Set.of(
          "java.sql.CallableStatement",
          "java.sql.PreparedStatement",
          "java.sql.ResultSet",
          "java.sql.Statement");

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

  /**
   * Whether the path that ends so returns what reads on when it is asked for the next: an iterator
   * over its rows, made by a call that was given them. It needs it open.
   */
  static boolean isReadLater(Observed body, Openings.History history, Openings.Ending ending) {
    return body.body().ownMethod().filter(m -> LAZY.contains(m.returnType().name())).isPresent()
        && ending.exit().thrown().isEmpty()
        && ending.lost().isEmpty()
        && returned(body, history, ending)
            .flatMap(value -> origins(body, value))
            .flatMap(value -> new Contents(value).withFunctions(Expr.class))
            .filter(e -> e instanceof Expr.New || isUnknown(body, e))
            .flatMap(GivenToResult::arguments)
            .anyMatch(given -> ROWS.contains(given.type().name()));
  }

  private static boolean isUnknown(Observed body, Expr e) {
    return e instanceof Expr.Call call && body.facts(call.anchor()).isEmpty();
  }

  private static Stream<Expr> arguments(Expr e) {
    return e instanceof Expr.New creation
        ? creation.arguments().stream()
        : ((Expr.Call) e).arguments().stream();
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
    return origins(body, value).filter(Expr.New.class::isInstance).map(Expr.New.class::cast);
  }

  private static Stream<Expr> origins(Observed body, Expr value) {
    return value instanceof Expr.Name name
        ? body.contents().valuesOf(name.variable()).filter(e -> !e.isNullLiteral())
        : Stream.of(value);
  }
}
