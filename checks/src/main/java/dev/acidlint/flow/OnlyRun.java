package dev.acidlint.flow;

import dev.acidlint.catalogue.MethodFacts;
import dev.acidlint.catalogue.Role;
import dev.acidlint.model.Descent;
import dev.acidlint.model.Expr;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.TypeRef;
import dev.acidlint.model.Variable;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Parameters that are no sessions but a face of one, queries, and that a method does nothing with
 * but to prepare and to run them: what these give holds nothing, and neither does what it returns.
 */
final class OnlyRun {
  private final Variable.Local parameter;
  private final Typing typing;
  private int seen;
  private int run;

  private OnlyRun(Variable.Local parameter, Typing typing) {
    this.parameter = parameter;
    this.typing = typing;
  }

  static Set<Integer> among(MethodDecl method, Stmt.Block body, Typing typing) {
    Set<Integer> found = new HashSet<>();
    for (Variable.Local parameter : method.parameters()) {
      if (mayBeFace(parameter.type())
          && typing.resource(parameter.type()).isEmpty()
          && new OnlyRun(parameter, typing).isAllIn(body)) {
        found.add(parameter.index());
      }
    }
    return found;
  }

  /** The body is only looked at for what no type of the language or of the JDK is. */
  private static boolean mayBeFace(TypeRef type) {
    return type.name().contains(".") && !type.name().startsWith("java.");
  }

  private boolean isAllIn(Stmt.Block body) {
    Descent.expressions(body, true, e -> seen += e.names(parameter) ? 1 : 0);
    // What a function runs may be run later.
    Descent.expressions(body, false, e -> run += isRun(e) ? 1 : 0);
    Descent.statements(
        body,
        s -> {
          if (s instanceof Stmt.Expression alone && isPrepared(alone.expression())) {
            run++;
          }
        });
    return run > 0 && run == seen;
  }

  /** It, or what is still it after its parameters were set. */
  private boolean isFace(Expr e) {
    return e.names(parameter) || isPrepared(e);
  }

  private boolean isPrepared(Expr e) {
    return e instanceof Expr.Call call
        && typing.facts(call).flatMap(facts -> facts.role(Role.ViewOf.class)).isPresent()
        && call.receiver().filter(this::isFace).isPresent();
  }

  private boolean isRun(Expr e) {
    if (!(e instanceof Expr.Call call) || call.receiver().filter(this::isFace).isEmpty()) {
      return false;
    }
    Optional<MethodFacts> facts = typing.facts(call);
    return facts.flatMap(each -> each.role(Role.Works.class)).isPresent()
        && facts.filter(MethodFacts::acts).isEmpty()
        && facts.flatMap(each -> each.role(Role.ViewOf.class)).isEmpty();
  }
}
