package dev.acidlint.rules;

import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Variable;
import java.util.Optional;

/** Rows that are rewound when they were read: whoever reads them next still needs them open. */
final class Rewound {

  private Rewound() {}

  /** Whether the last thing that is done with what a call opens is to rewind it. */
  static boolean are(Observed body, Span opener) {
    Optional<Variable> rows = Openings.variable(body, opener);
    return rows.isPresent()
        && body.contents()
            .expressions(Expr.Call.class)
            .filter(call -> call.method().name().equals("beforeFirst"))
            .filter(call -> call.receiver().filter(r -> r.names(rows.get())).isPresent())
            .anyMatch(call -> isLast(body, rows.get(), call.span()));
  }

  private static boolean isLast(Observed body, Variable rows, Span call) {
    return body.contents()
        .withFunctions(Expr.Name.class)
        .noneMatch(name -> name.variable().equals(rows) && name.span().start() > call.end());
  }
}
