package dev.acidlint.flow;

import dev.acidlint.model.Descent;
import dev.acidlint.model.Expr;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Variable;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** What a method may close, by the names of what it calls: for where its ways do not tell. */
final class MayClose {
  private static final Set<String> ANYTHING =
      Set.of(
          "java.lang.AutoCloseable", "java.io.Closeable", "java.lang.Object", "java.sql.Wrapper");

  private MayClose() {}

  /** Whether it closes a parameter, or gives it to what is named for closing. */
  static boolean parameter(Stmt.Block body, Variable.Local parameter) {
    return Descent.anyExpression(
        body,
        true,
        e ->
            e instanceof Expr.Call call
                && Hints.closes(call.method().name())
                && (call.receiver().filter(r -> r.names(parameter)).isPresent()
                    || call.arguments().stream().anyMatch(a -> a.names(parameter))));
  }

  /**
   * Whether what is given as something that only can be closed, or in an array or a collection, is
   * closed by it or by such a method that it calls.
   */
  static boolean something(MethodDecl method) {
    return something(method, new HashSet<>());
  }

  private static boolean something(MethodDecl method, Set<MethodDecl> seen) {
    return method.body().isPresent()
        && takesAnything(method)
        && seen.add(method)
        && Descent.anyExpression(
            method.body().get(),
            true,
            e ->
                e instanceof Expr.Call call
                    && (Hints.closes(call.method().name())
                        || call.method()
                            .declaration()
                            .filter(m -> something(m, seen))
                            .isPresent()));
  }

  private static boolean takesAnything(MethodDecl method) {
    return method.parameters().stream()
        .map(parameter -> parameter.type().name())
        .anyMatch(
            type ->
                type.endsWith("[]") || type.startsWith("java.util.") || ANYTHING.contains(type));
  }

  /**
   * Whether it closes what it is given as a type that is not known to be a session's.
   *
   * @param followed which parameters are sessions
   */
  static boolean unknown(Stmt.Block body, Collection<Integer> followed) {
    return Descent.anyExpression(
        body,
        true,
        e ->
            e instanceof Expr.Call call
                && Hints.closes(call.method().name())
                && call.receiver().filter(r -> isParameter(r, followed)).isPresent());
  }

  private static boolean isParameter(Expr e, Collection<Integer> followed) {
    return e instanceof Expr.Name name
        && name.variable() instanceof Variable.Local local
        && local.kind() == Variable.LocalKind.PARAMETER
        && !followed.contains(local.index());
  }
}
