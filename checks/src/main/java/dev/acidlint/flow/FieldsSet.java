package dev.acidlint.flow;

import dev.acidlint.model.Descent;
import dev.acidlint.model.Expr;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.Stmt;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which fields a method gives another value, itself or by others of its own that it calls. */
final class FieldsSet {
  private final Map<MethodDecl, Optional<Set<String>>> known = new IdentityHashMap<>();

  /** Their paths; empty if it calls a method of its own that is not in sight. */
  Optional<Set<String>> by(MethodDecl method) {
    return known.computeIfAbsent(
        method,
        m -> {
          Set<String> paths = new HashSet<>();
          return collect(m, paths, new HashSet<>()) ? Optional.of(paths) : Optional.empty();
        });
  }

  private static boolean collect(MethodDecl method, Set<String> paths, Set<MethodDecl> seen) {
    if (!seen.add(method)) {
      return true;
    }
    Optional<Stmt.Block> body = method.body();
    return body.isPresent()
        && !Descent.anyExpression(body.get(), true, e -> isOutOfSight(e, paths, seen));
  }

  private static boolean isOutOfSight(Expr e, Set<String> paths, Set<MethodDecl> seen) {
    if (e instanceof Expr.Assign assign) {
      Paths.assigned(assign.target()).ifPresent(paths::add);
    }
    return e instanceof Expr.Call call
        && call.receiver().filter(r -> !(r instanceof Expr.This)).isEmpty()
        && call.method().declaration().filter(m -> collect(m, paths, seen)).isEmpty();
  }
}
