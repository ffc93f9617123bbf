package dev.acidlint.flow;

import dev.acidlint.model.Expr;
import java.util.List;

/**
 * The connection of the statement by which a stored procedure was called, which the procedure asks
 * for by a URL of its own (ISO/IEC 9075-13, SQL/JRT; Derby Reference Manual,
 * "jdbc:default:connection"). It is the caller's, the same wherever it is asked for, and what a
 * procedure gives its caller to read has to stay open.
 */
public final class CallersConnection {
  private static final String URL = "jdbc:default:connection";
  private static final ResourceId ID = ResourceId.at(URL);

  private CallersConnection() {}

  /** Whether something was opened from it, or from what was. */
  public static boolean isAbove(Resource opened, Disjunct d) {
    return Effects.isBelow(d, opened, ID);
  }

  static Disjunct there(Run run, String type, Disjunct d) {
    return run.outside(URL, type, d);
  }

  static Value value() {
    return new Value.Ref(ID);
  }

  /** Whether what opens a connection is given that URL. */
  static boolean isAskedFor(List<Expr> arguments) {
    return arguments.stream().findFirst().flatMap(Expr::constant).stream()
        .anyMatch(value -> value instanceof String text && text.startsWith(URL));
  }
}
