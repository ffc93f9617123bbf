package dev.acidlint.flow;

import dev.acidlint.catalogue.ResourceFacts;
import dev.acidlint.flow.Summary.Result;
import dev.acidlint.model.Expr;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.TypeDecl;
import dev.acidlint.model.TypeRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A call that is given a privileged action, whichever method it is of: such an action is there to
 * be run at once, and what it gives is what the call gives (java.security.AccessController). A
 * session that the action opens is its caller's, just as one that a helper opens.
 */
final class Privileged {
  private static final Set<String> ACTIONS =
      Set.of("java.security.PrivilegedAction", "java.security.PrivilegedExceptionAction");

  private final Run run;

  Privileged(Run run) {
    this.run = run;
  }

  /** What such a call opens; empty if it is none, or may give something else. */
  Optional<Result.Opened> opens(Expr.Call call, Disjunct d) {
    for (Expr argument : call.arguments()) {
      Optional<Stmt.Block> action = action(argument, argument.type());
      if (action.isPresent()) {
        return action
            .filter(body -> run.isResource(run.typing().storedAs(call)))
            .flatMap(body -> opens(body, d));
      }
    }
    return Optional.empty();
  }

  private static Optional<Stmt.Block> action(Expr e, TypeRef type) {
    if (e instanceof Expr.Cast cast) {
      return action(cast.operand(), cast.type());
    }
    if (e instanceof Expr.Lambda lambda && ACTIONS.contains(type.name())) {
      return Optional.of(lambda.body());
    }
    return e instanceof Expr.New creation && ACTIONS.contains(creation.type().name())
        ? creation.body().flatMap(Privileged::run)
        : Optional.empty();
  }

  private static Optional<Stmt.Block> run(TypeDecl action) {
    return action.methods().stream()
        .filter(m -> m.name().equals("run") && m.parameters().isEmpty())
        .findFirst()
        .flatMap(MethodDecl::body);
  }

  private Optional<Result.Opened> opens(Stmt.Block action, Disjunct d) {
    Set<Result.Opened> given = new HashSet<>();
    List<Boolean> other = new ArrayList<>();
    try {
      Run inner =
          new Run(
              run.typing(), run.summaries(), Budget.forSummary(), new FlowListener() {}, action);
      inner
          .interpreter()
          .exec(action, d)
          .each(
              (completion, after) -> {
                if (completion instanceof Completion.Return returns) {
                  opened(returns.value(), d, after)
                      .ifPresentOrElse(
                          given::add, () -> other.add(returns.value().equals(Value.NULL)));
                }
              });
    } catch (Budget.Spent e) {
      return Optional.empty();
    }
    return given.size() == 1 && !other.contains(false)
        ? given.stream().findFirst()
        : Optional.empty();
  }

  private static Optional<Result.Opened> opened(Value value, Disjunct before, Disjunct after) {
    return KnownCall.idOf(value)
        .filter(id -> value instanceof Value.Ref && !id.isSymbolic())
        .filter(id -> before.resource(id).isEmpty())
        .flatMap(after::resource)
        .filter(r -> r.facts().kind() == ResourceFacts.Kind.SESSION)
        .filter(r -> r.owned() && !r.shared() && r.session() == Resource.SessionState.OPEN)
        .map(r -> new Result.Opened(r.facts(), r.type(), r.closeEffect(), true, r.tx()));
  }
}
