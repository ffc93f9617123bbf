package dev.acidlint.rules;

import dev.acidlint.catalogue.Role;
import dev.acidlint.flow.Resource.Title;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Variable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a method got from code that is not in sight, and closes only where something says so, to go
 * on in any case: whoever keeps it has it thrown away. A path that returns early is another matter,
 * and so is a condition that asks whose it is: where it is this method's own, nobody else has it.
 */
final class ConditionalClose {
  /** Words in the name of what says that it is this method's own, or that it is not. */
  private static final Set<String> OWNERSHIP =
      Set.of(
          "own",
          "owns",
          "owned",
          "owner",
          "mine",
          "ours",
          "shared",
          "created",
          "opened",
          "close",
          "local",
          "external",
          "managed");

  private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])");

  private ConditionalClose() {}

  static boolean is(Observed body, Openings.History history) {
    Optional<Variable> variable = Openings.variable(body, history.opener());
    if (history.resource().title() != Title.TAKEN || variable.isEmpty()) {
      return false;
    }
    List<Span> closes =
        body.contents()
            .withFunctions(Expr.Call.class)
            .filter(call -> closes(body, call, variable.get()))
            .map(Expr.Call::anchor)
            .toList();
    return !closes.isEmpty()
        && closes.stream()
            .allMatch(
                at ->
                    body.contents()
                        .statements(Stmt.If.class)
                        .anyMatch(i -> isChoice(body, i, at, history.opener(), variable.get())));
  }

  private static boolean closes(Observed body, Expr.Call call, Variable variable) {
    boolean own = call.receiver().filter(r -> r.names(variable)).isPresent();
    boolean given = call.arguments().stream().anyMatch(a -> a.names(variable));
    boolean named = call.method().name().toLowerCase(Locale.ROOT).contains("close");
    boolean known = body.facts(call.anchor()).flatMap(f -> f.role(Role.Closes.class)).isPresent();
    return (own || given) && (known || (named && !call.method().name().startsWith("is")));
  }

  /** Whether it depends on more than whether there is something to close, and ends no path. */
  private static boolean isChoice(
      Observed body, Stmt.If choice, Span close, Span opener, Variable variable) {
    if (!choice.span().encloses(close) || choice.span().encloses(opener)) {
      return false;
    }
    List<Expr> others =
        conjuncts(choice.condition()).filter(c -> !Contents.mentions(c, variable::equals)).toList();
    return !others.isEmpty()
        && others.stream().noneMatch(ConditionalClose::asksWhoseItIs)
        && Stream.concat(Stream.of(choice.then()), choice.otherwise().stream())
            .filter(branch -> branch.span().encloses(close))
            .noneMatch(branch -> leaves(body, branch));
  }

  private static boolean asksWhoseItIs(Expr condition) {
    Expr asked = condition instanceof Expr.Not not ? not.operand() : condition;
    String name =
        asked instanceof Expr.Call call
            ? call.method().name()
            : Contents.variable(asked).map(Variable::name).orElse("");
    return WORD.matcher(name)
        .results()
        .anyMatch(word -> OWNERSHIP.contains(word.group().toLowerCase(Locale.ROOT)));
  }

  private static Stream<Expr> conjuncts(Expr condition) {
    return condition instanceof Expr.And and
        ? Stream.concat(conjuncts(and.left()), conjuncts(and.right()))
        : Stream.of(condition);
  }

  private static boolean leaves(Observed body, Stmt branch) {
    return body.contents(branch)
        .statements(Stmt.class)
        .anyMatch(
            s ->
                s instanceof Stmt.Return
                    || s instanceof Stmt.Throw
                    || s instanceof Stmt.Break
                    || s instanceof Stmt.Continue);
  }
}
