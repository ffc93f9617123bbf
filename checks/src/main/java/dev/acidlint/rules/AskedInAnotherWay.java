package dev.acidlint.rules;

import dev.acidlint.catalogue.Role;
import dev.acidlint.flow.Thrown.Work;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import java.util.List;
import java.util.stream.Stream;

/**
 * A query that gives the method its result, and behind it another one for where the first gives
 * none: what fails for more than the first query's own sake the second one tells.
 */
final class AskedInAnotherWay {
  private AskedInAnotherWay() {}

  static boolean is(Observed body, Stmt.Try t, Work failed) {
    return failed == Work.READ
        && !body.contents().isInLoop(t.anchor())
        && body.contents(t.body())
            .statements(Stmt.Return.class)
            .anyMatch(r -> r.value().filter(v -> !v.isNullLiteral()).isPresent())
        && asks(body, FailureFlag.following(body.body().block(), t));
  }

  private static boolean asks(Observed body, List<Stmt> behind) {
    for (Stmt s : behind) {
      if (queries(body, s).anyMatch(query -> isSure(body, s, query))) {
        return true;
      }
      boolean goesOn =
          s instanceof Stmt.Expression || s instanceof Stmt.LocalVariable || s instanceof Stmt.Try;
      if (!goesOn && !chooses(body, s)) {
        return false;
      }
    }
    return false;
  }

  /** {@code if (schema != null) sql.append(schema)}: whichever way it takes leads behind it. */
  private static boolean chooses(Observed body, Stmt s) {
    return s instanceof Stmt.If
        && body.contents(s)
            .statements(Stmt.class)
            .allMatch(
                inner ->
                    inner instanceof Stmt.If
                        || inner instanceof Stmt.Block
                        || inner instanceof Stmt.Expression
                        || inner instanceof Stmt.LocalVariable);
  }

  private static Stream<Span> queries(Observed body, Stmt s) {
    return body
        .calls(f -> f.role(Role.Works.class).filter(work -> !work.write()).isPresent())
        .stream()
        .filter(s.span()::encloses);
  }

  /** Whether it is asked in any case, and its failure goes on. */
  private static boolean isSure(Observed body, Stmt s, Span query) {
    Contents part = body.contents(s);
    return part.statements(Stmt.If.class).noneMatch(i -> i.span().encloses(query))
        && !part.isInLoop(query)
        && part.handlersAround(query).findAny().isEmpty()
        && part.triesAround(query)
            .flatMap(t -> t.handlers().stream())
            .allMatch(
                h -> body.contents(h.body()).statements(Stmt.Throw.class).findAny().isPresent());
  }
}
