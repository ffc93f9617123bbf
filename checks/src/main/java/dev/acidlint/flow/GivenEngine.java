package dev.acidlint.flow;

import dev.acidlint.catalogue.ResourceFacts;
import dev.acidlint.catalogue.Role;
import dev.acidlint.flow.Resource.Done;
import dev.acidlint.flow.Summary.Case;
import dev.acidlint.flow.Summary.Effect;
import dev.acidlint.flow.Summary.Root;
import dev.acidlint.model.Descent;
import dev.acidlint.model.Expr;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.TypeRef;
import dev.acidlint.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Engines that a method is given and only calls methods on, to get a session or to close them:
 * whoever built one has it as before. Or it keeps them, for whoever needs one next. Of the rest of
 * what is done to an engine nothing is told.
 */
final class GivenEngine {
  /** As what most pools are handed around. */
  private static final String POOL = "javax.sql.DataSource";

  private final Stmt.Block body;
  private final Typing typing;
  private final Variable.Local parameter;

  private GivenEngine(Stmt.Block body, Typing typing, Variable.Local parameter) {
    this.body = body;
    this.typing = typing;
    this.parameter = parameter;
  }

  /**
   * The positions of the parameters that hold such engines; empty if the method gives an engine
   * itself, which may be that very one.
   */
  static Set<Integer> among(MethodDecl method, Stmt.Block body, Typing typing) {
    Set<Integer> used = new HashSet<>();
    if (isEngine(method.returnType(), typing)) {
      return used;
    }
    for (Variable.Local parameter : method.parameters()) {
      GivenEngine given = new GivenEngine(body, typing, parameter);
      if (isEngine(parameter.type(), typing) && (given.isOnlyUsed() || given.isKept())) {
        used.add(parameter.index());
      }
    }
    return used;
  }

  /**
   * The summary of a method that tells of those that it closes or keeps, too.
   *
   * @param engines their positions
   */
  static Summary told(
      MethodDecl method, Stmt.Block body, Summary summary, Set<Integer> engines, Typing typing) {
    Summary told = summary;
    for (Variable.Local parameter : method.parameters()) {
      if (engines.contains(parameter.index())) {
        GivenEngine given = new GivenEngine(body, typing, parameter);
        told = given.isKept() ? with(Done.HAND_ON, parameter, told) : told;
        told = given.isClosed() ? with(Done.CLOSE, parameter, told) : told;
      }
    }
    return told;
  }

  private static Summary with(Done done, Variable.Local parameter, Summary summary) {
    return summary.withCases(
        summary.cases().stream().map(one -> with(done, parameter, one)).toList());
  }

  private static boolean isEngine(TypeRef type, Typing typing) {
    return type.name().equals(POOL) || isBuilt(type, typing);
  }

  private static boolean isBuilt(TypeRef type, Typing typing) {
    return typing
        .resource(type)
        .filter(facts -> facts.kind() == ResourceFacts.Kind.ENGINE && !Run.isFollowed(facts))
        .isPresent();
  }

  private static Case with(Done done, Variable.Local parameter, Case one) {
    List<Effect> effects = new ArrayList<>(one.effects());
    Root root = new Root.Parameter(parameter.index(), "");
    effects.add(new Effect(root, parameter.type().name(), false, List.of(done)));
    return one.withEffects(List.copyOf(effects));
  }

  private boolean isOnlyUsed() {
    int[] left = {0};
    Descent.expressions(
        body,
        true,
        e -> {
          left[0] += e.names(parameter) ? 1 : 0;
          left[0] -= isUse(e) ? 1 : 0;
        });
    return left[0] == 0;
  }

  private boolean isUse(Expr e) {
    return (isCall(e) && !isEngine(e.type(), typing))
        || (e instanceof Expr.Compare test
            && test.comparedWithNull().filter(asked -> asked.names(parameter)).isPresent());
  }

  private boolean isCall(Expr e) {
    return e instanceof Expr.Call call
        && call.receiver().filter(r -> r.names(parameter)).isPresent();
  }

  /** Put into a field, a collection or an object that is made for it. */
  private boolean isKept() {
    return Descent.anyExpression(body, true, this::keeps);
  }

  private boolean keeps(Expr e) {
    if (e instanceof Expr.Assign a) {
      return a.value().names(parameter)
          && a.target().named().filter(Variable.Field.class::isInstance).isPresent();
    }
    if (e instanceof Expr.New creation) {
      return isAmong(creation.arguments());
    }
    return e instanceof Expr.Call call
        && Hints.keeps(call.method().name())
        && isAmong(call.arguments());
  }

  private boolean isAmong(List<Expr> arguments) {
    return arguments.stream().anyMatch(a -> a.names(parameter));
  }

  private boolean isClosed() {
    return Descent.anyExpression(
        body,
        true,
        e ->
            isCall(e)
                && typing
                    .facts((Expr.Call) e)
                    .flatMap(facts -> facts.role(Role.Closes.class))
                    .isPresent());
  }
}
