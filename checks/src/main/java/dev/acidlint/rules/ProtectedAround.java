package dev.acidlint.rules;

import dev.acidlint.flow.ResourceId;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Variable;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A transaction that a function or an anonymous class begins on a captured variable may be rolled
 * back by the method around it: by a handler or finalizer of a try that the function stands in.
 */
final class ProtectedAround {
  /** An access path that starts at a local variable: its name and where it is declared. */
  private static final Pattern LOCAL = Pattern.compile("\\w+@(\\d+)(\\..*)?");

  private static final Pattern ENDS =
      Pattern.compile(".*(rollback|abort|undo|cancel|end|finish|complete).*");

  private ProtectedAround() {}

  static boolean is(Observed observed, ResourceId id) {
    Matcher path = LOCAL.matcher(id.path());
    if (!id.isSymbolic() || !path.matches()) {
      return false;
    }
    int declared = Integer.parseInt(path.group(1));
    Body inner = observed.body();
    Optional<Body> around = inner.around();
    while (around.isPresent()) {
      if (isEndedAround(new Contents(around.get().block()), inner.block().span(), declared)) {
        return true;
      }
      inner = around.get();
      around = inner.around();
    }
    return false;
  }

  private static boolean isEndedAround(Contents around, Span inner, int declared) {
    return around
        .triesAround(inner)
        .flatMap(
            t ->
                Stream.concat(
                    t.handlers().stream().map(Stmt.Handler::body), t.finalizer().stream()))
        .flatMap(cleanup -> new Contents(cleanup).withFunctions(Expr.Call.class))
        .anyMatch(call -> ends(call, declared));
  }

  private static boolean ends(Expr.Call call, int declared) {
    Predicate<Variable> is =
        v -> v instanceof Variable.Local local && local.declaration().start() == declared;
    boolean named = ENDS.matcher(call.method().name().toLowerCase(Locale.ROOT)).matches();
    boolean on = call.receiver().filter(r -> Contents.mentions(r, is)).isPresent();
    boolean given = call.arguments().stream().anyMatch(a -> Contents.mentions(a, is));
    return given || (on && named);
  }
}
