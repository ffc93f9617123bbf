package dev.acidlint.flow;

import dev.acidlint.model.Descent;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Variable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which pure conditions a method tests more than once: only those are worth remembering. */
final class Conditions {
  /** Names of questions, which are answered alike when asked again; {@code next()} is none. */
  private static final Pattern QUESTION =
      Pattern.compile("(is|has|should|use|needs|supports)[A-Z].*");

  private final Set<String> repeated = new HashSet<>();

  Conditions(Stmt body) {
    Map<String, Integer> counts = new HashMap<>();
    Descent.expressions(body, true, e -> key(e).ifPresent(k -> counts.merge(k, 1, Integer::sum)));
    counts.forEach(
        (key, count) -> {
          if (count > 1) {
            repeated.add(key);
          }
        });
  }

  /** What to remember the outcome of the condition by; empty if it is not worth it. */
  Optional<String> repeated(Expr condition) {
    return key(condition).filter(repeated::contains);
  }

  /** The same for a call, which other code may answer anew: a guess that only rules paths out. */
  Optional<String> asked(Expr condition) {
    Expr inner = condition;
    while (inner instanceof Expr.Not not) {
      inner = not.operand();
    }
    return inner instanceof Expr.Call ? repeated(inner) : Optional.empty();
  }

  /** Whether it asks for a flag or status that the object keeps, which other code may have set. */
  static boolean readsState(Expr condition) {
    boolean[] found = {false};
    Descent.below(
        condition,
        false,
        e -> {
          boolean nullTest =
              e instanceof Expr.Compare c
                  && (c.left().isNullLiteral() || c.right().isNullLiteral());
          if (!nullTest) {
            Descent.children(e).forEach(child -> found[0] |= isState(child));
          }
        });
    return found[0] || isState(condition);
  }

  private static boolean isState(Expr e) {
    boolean plain = !(e.type().name().contains(".") && e.type().isA("java.lang.AutoCloseable"));
    if (e instanceof Expr.Name name && name.variable() instanceof Variable.Field field) {
      return plain && !field.isFinal();
    }
    return e instanceof Expr.FieldAccess access && plain && !access.field().isFinal();
  }

  /** The text of a question or plain comparison, the same wherever it means the same. */
  private static Optional<String> key(Expr e) {
    if (e instanceof Expr.Call call) {
      return QUESTION.matcher(call.method().name()).matches()
          ? Paths.of(call).map(p -> "<" + p + ">")
          : Optional.empty();
    }
    if (e instanceof Expr.Compare c) {
      return operand(c.left())
          .flatMap(left -> operand(c.right()).map(right -> left + c.operator() + right));
    }
    return Optional.empty();
  }

  private static Optional<String> operand(Expr e) {
    if (e instanceof Expr.Literal literal) {
      return Optional.of(literal.value().map(Object::toString).orElse("null"));
    }
    boolean plain = e instanceof Expr.Name || e instanceof Expr.FieldAccess;
    return plain ? Paths.of(e).map(p -> "<" + p + ">") : Optional.empty();
  }
}
