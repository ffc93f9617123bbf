package dev.acidlint.rules;

import dev.acidlint.catalogue.Role;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The method answers {@code false} behind the try if that failed, and else something that the try
 * itself decides: a result of its own for the failure.
 */
final class FailureFlag {
  private static final Pattern CONSTANT = Pattern.compile("(\\w+\\s*\\.\\s*)*[A-Z][A-Z0-9_]+");

  private FailureFlag() {}

  /**
   * @param failing where in the try the failure comes from: what is decided before tells nothing
   */
  static boolean is(Observed body, Stmt.Try t, int failing) {
    Stream<Stmt> behind =
        Stream.concat(following(body.body().block(), t).stream(), finalizersAround(body, t));
    if (behind.anyMatch(s -> passesOn(body, s, t, failing) || keeps(body, s, t, failing))) {
      return true;
    }
    Optional<Expr> answer = answerBehind(body, t);
    if (answer.isEmpty()) {
      return false;
    }
    if (answer.get().isFalseLiteral()) {
      return returns(body, t.body(), value -> !value.isFalseLiteral());
    }
    if (isConstant(body, answer.get())) {
      return isApart(body, t, answer.get());
    }
    if (SuccessMark.is(body, t, answer.get(), failing)) {
      return true;
    }
    if (answer.get() instanceof Expr.Compare compare) {
      return RowsCounted.of(compare).filter(c -> isDecided(body, t, c, failing)).isPresent();
    }
    return answer.get() instanceof Expr.Name name
        && name.variable() instanceof Variable.Local flag
        && flag.type().name().equals("boolean")
        && isDecidedIn(body, t, flag, failing);
  }

  /**
   * Whether what is returned behind the try is below zero if that failed: no count and no key is.
   */
  static boolean isBelowZero(Observed body, Stmt.Try t, Span failing) {
    return answerBehind(body, t)
        .filter(
            answer ->
                isNegative(answer)
                    ? returns(body, t.body(), value -> !isNegative(value))
                        && !(isWork(body, failing, false) && mayFindNone(body, t.body()))
                    : isBelowZero(body, t, answer, failing))
        .isPresent();
  }

  /** Whether a variable is below zero from the start, and made anything else only in the try. */
  static boolean isBelowZero(Observed body, Stmt.Try t, Expr answer, Span failing) {
    return answer instanceof Expr.Name name
        && name.variable() instanceof Variable.Local result
        && isDecidedIn(body, t, result, failing.start(), FailureFlag::isNegative);
  }

  /**
   * Whether more than a log is done behind the try where such a flag, which tells that the work was
   * done, is not set: {@code if (!stored) queue.add(order)}.
   */
  static boolean isActedOn(Observed body, Stmt.Try t, Span failing) {
    return following(body.body().block(), t).stream()
        .filter(Stmt.If.class::isInstance)
        .map(Stmt.If.class::cast)
        .anyMatch(i -> actsWithout(body, i, t, failing));
  }

  private static boolean actsWithout(Observed body, Stmt.If test, Stmt.Try t, Span failing) {
    boolean negated = test.condition() instanceof Expr.Not;
    Expr asked = test.condition() instanceof Expr.Not not ? not.operand() : test.condition();
    Optional<Stmt> without = negated ? Optional.of(test.then()) : test.otherwise();
    return asked instanceof Expr.Name name
        && name.variable() instanceof Variable.Local flag
        && isDecidedIn(body, t, flag, failing.start())
        && tellsOfWork(body, flag, failing)
        && without.filter(branch -> acts(body, branch)).isPresent();
  }

  /** What a query answers does not: no is an answer, too. */
  private static boolean tellsOfWork(Observed body, Variable.Local flag, Span failing) {
    boolean writes = isWork(body, failing, true);
    return body.contents()
        .valuesOf(flag)
        .filter(value -> !value.isFalseLiteral())
        .allMatch(value -> value.isTrueLiteral() || (writes && value.span().encloses(failing)));
  }

  private static boolean acts(Observed body, Stmt branch) {
    return body.contents(branch)
        .withFunctions(Expr.class)
        .anyMatch(
            e ->
                e instanceof Expr.Assign
                    || (e instanceof Expr.Call call && !Disappearance.isLog(call)));
  }

  /** Whether a call behind the try, of more than a log, is given such a flag. */
  private static boolean passesOn(Observed body, Stmt s, Stmt.Try t, int failing) {
    return body.contents(s)
        .expressions(Expr.Call.class)
        .filter(call -> !Disappearance.isLog(call))
        .flatMap(call -> call.arguments().stream())
        .anyMatch(a -> isFlag(body, a, t, failing));
  }

  /** Whether a field gets such a flag, for whoever asks the object later. */
  private static boolean keeps(Observed body, Stmt s, Stmt.Try t, int failing) {
    return body.contents(s)
        .expressions(Expr.Assign.class)
        .filter(
            a -> Contents.variable(a.target()).filter(Variable.Field.class::isInstance).isPresent())
        .anyMatch(a -> isFlag(body, a.value(), t, failing));
  }

  private static boolean isFlag(Observed body, Expr e, Stmt.Try t, int failing) {
    return e instanceof Expr.Name name
        && name.variable() instanceof Variable.Local flag
        && flag.type().name().equals("boolean")
        && isDecidedIn(body, t, flag, failing);
  }

  private static Stream<Stmt> finalizersAround(Observed body, Stmt.Try t) {
    return body.contents()
        .statements(Stmt.Try.class)
        .filter(outer -> outer.body().span().encloses(t.span()))
        .flatMap(outer -> outer.finalizer().stream());
  }

  /** What the first return behind the try returns, if every way from there leads to it. */
  private static Optional<Expr> answerBehind(Observed body, Stmt.Try t) {
    for (Stmt s : following(body.body().block(), t)) {
      if (s instanceof Stmt.Return r) {
        return r.value();
      }
      if (leaves(body, s)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The statements that come after the try, in its own block and then in those around it. */
  static List<Stmt> following(Stmt.Block block, Stmt.Try t) {
    for (int i = 0; i < block.statements().size(); i++) {
      Stmt s = block.statements().get(i);
      if (!s.span().encloses(t.span())) {
        continue;
      }
      List<Stmt> result = new ArrayList<>();
      if (s != t) {
        Optional<Stmt.Block> inner = inner(s, t);
        if (inner.isEmpty()) {
          return List.of();
        }
        result.addAll(following(inner.get(), t));
      }
      result.addAll(block.statements().subList(i + 1, block.statements().size()));
      return result;
    }
    return List.of();
  }

  /** The block with the try in it, of a statement that runs it once at most. */
  private static Optional<Stmt.Block> inner(Stmt s, Stmt.Try t) {
    List<Stmt> parts = new ArrayList<>();
    if (s instanceof Stmt.Block block) {
      parts.add(block);
    } else if (s instanceof Stmt.If i) {
      parts.add(i.then());
      i.otherwise().ifPresent(parts::add);
    } else if (s instanceof Stmt.Try outer) {
      parts.add(outer.body());
      outer.handlers().forEach(handler -> parts.add(handler.body()));
    } else if (s instanceof Stmt.Synchronized locked) {
      parts.add(locked.body());
    }
    return parts.stream()
        .filter(p -> p.span().encloses(t.span()))
        .findFirst()
        .map(p -> p instanceof Stmt.Block block ? block : new Stmt.Block(p.span(), List.of(p)));
  }

  private static boolean leaves(Observed body, Stmt s) {
    return body.contents(s)
        .statements(Stmt.class)
        .anyMatch(
            inner ->
                inner instanceof Stmt.Return
                    || inner instanceof Stmt.Break
                    || inner instanceof Stmt.Continue);
  }

  private static boolean returns(Observed body, Stmt.Block tried, Predicate<Expr> value) {
    return body.contents(tried)
        .statements(Stmt.Return.class)
        .anyMatch(r -> r.value().filter(value).isPresent());
  }

  private static boolean isWork(Observed body, Span call, boolean writing) {
    return body.facts(call)
        .flatMap(f -> f.role(Role.Works.class))
        .filter(work -> work.write() == writing)
        .isPresent();
  }

  /** Whether the same is returned where nothing is found: then it tells of no failure. */
  private static boolean mayFindNone(Observed body, Stmt.Block tried) {
    return !endsInJump(tried) || returns(body, tried, FailureFlag::isNegative);
  }

  /**
   * Whether what comes behind is never reached from its end, as far as its last statement tells.
   */
  private static boolean endsInJump(Stmt s) {
    if (s instanceof Stmt.Block block) {
      int count = block.statements().size();
      return count > 0 && endsInJump(block.statements().get(count - 1));
    }
    if (s instanceof Stmt.Synchronized locked) {
      return endsInJump(locked.body());
    }
    if (s instanceof Stmt.Try inner) {
      return endsInJump(inner.body())
          && inner.handlers().stream().allMatch(handler -> endsInJump(handler.body()));
    }
    if (s instanceof Stmt.If i) {
      return endsInJump(i.then()) && i.otherwise().filter(FailureFlag::endsInJump).isPresent();
    }
    return s instanceof Stmt.Return || s instanceof Stmt.Throw;
  }

  /** False from the start, and made anything else only behind what fails. */
  private static boolean isDecidedIn(Observed body, Stmt.Try t, Variable.Local flag, int failing) {
    return isDecidedIn(body, t, flag, failing, Expr::isFalseLiteral);
  }

  private static boolean isDecided(Observed body, Stmt.Try t, RowsCounted rows, int failing) {
    return isDecidedIn(body, t, rows.count(), failing, rows::isNone);
  }

  private static boolean isDecidedIn(
      Observed body, Stmt.Try t, Variable.Local result, int failing, Predicate<Expr> failure) {
    boolean startsSo =
        body.contents()
            .valuesOf(result)
            .anyMatch(value -> failure.test(value) && value.span().end() <= t.span().start());
    List<Expr.Assign> decisions =
        body.contents()
            .withFunctions(Expr.Assign.class)
            .filter(a -> a.target() instanceof Expr.Name name && name.variable().equals(result))
            .filter(a -> !failure.test(a.value()))
            .toList();
    return startsSo
        && !decisions.isEmpty()
        && decisions.stream()
            .allMatch(a -> t.body().span().encloses(a.span()) && a.span().end() > failing);
  }

  /** {@code Status.ERROR}, where the try returns {@code Status.OK} if nothing fails. */
  private static boolean isApart(Observed body, Stmt.Try t, Expr answer) {
    String failure = body.unit().text().slice(answer.span());
    return endsInJump(t.body())
        && body.contents(t.body())
            .statements(Stmt.Return.class)
            .flatMap(r -> r.value().stream())
            .allMatch(
                e -> isConstant(body, e) && !body.unit().text().slice(e.span()).equals(failure));
  }

  private static boolean isConstant(Observed body, Expr e) {
    return (e instanceof Expr.FieldAccess || e instanceof Expr.Name)
        && CONSTANT.matcher(body.unit().text().slice(e.span())).matches();
  }

  private static boolean isNegative(Expr e) {
    return e instanceof Expr.Literal literal
        && literal.value().orElse(null) instanceof Number n
        && n.longValue() < 0;
  }
}
