package dev.acidlint.rules;

import dev.acidlint.flow.ResourceId;
import dev.acidlint.model.Descent;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
      for (Stmt cleanup : cleanups(around.get(), inner)) {
        if (ends(cleanup, declared)) {
          return true;
        }
      }
      inner = around.get();
      around = inner.around();
    }
    return false;
  }

  private static List<Stmt> cleanups(Body around, Body inner) {
    List<Stmt> cleanups = new ArrayList<>();
    Descent.statements(
        around.block(),
        s -> {
          if (s instanceof Stmt.Try t && t.body().span().encloses(inner.block().span())) {
            t.handlers().forEach(h -> cleanups.add(h.body()));
            t.finalizer().ifPresent(cleanups::add);
          }
        });
    return cleanups;
  }

  private static boolean ends(Stmt cleanup, int declared) {
    boolean[] found = {false};
    Descent.expressions(
        cleanup,
        true,
        e -> {
          if (e instanceof Expr.Call call) {
            boolean named = ENDS.matcher(call.method().name().toLowerCase(Locale.ROOT)).matches();
            boolean on = call.receiver().filter(r -> mentions(r, declared)).isPresent();
            boolean given = call.arguments().stream().anyMatch(a -> mentions(a, declared));
            found[0] |= given || (on && named);
          }
        });
    return found[0];
  }

  private static boolean mentions(Expr e, int declared) {
    boolean[] found = {false};
    Descent.below(
        e,
        true,
        x ->
            found[0] |=
                x instanceof Expr.Name name
                    && name.variable() instanceof Variable.Local local
                    && local.declaration().start() == declared);
    return found[0];
  }
}
