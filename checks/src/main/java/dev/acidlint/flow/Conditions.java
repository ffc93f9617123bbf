package dev.acidlint.flow;

import dev.acidlint.model.Descent;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Variable;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Which pure conditions a method tests more than once: only those are worth remembering. */
final class Conditions {
  /** Names of questions, which are answered alike when asked again; {@code next()} is none. */
  private static final NameTest QUESTION =
      new NameTest(
          Pattern.compile(
                  "(is|has|should|use|needs|supports)[A-Z].*"
                      + "|[a-z]\\w*(Enabled|Disabled|Allowed|Permitted|Supported|Required"
                      + "|Configured)")
              .asMatchPredicate());

  /** How keys of flags begin that may be set anew. */
  static final String FLAG = "flag ";

  private final Set<String> repeated = new HashSet<>();

  Conditions(Stmt body) {
    Map<String, Integer> counts = new HashMap<>();
    Consumer<String> counted = k -> counts.merge(k, 1, Integer::sum);
    Descent.expressions(body, true, e -> key(e).or(() -> renamed(e)).ifPresent(counted));
    Descent.statements(
        body,
        s -> {
          if (s instanceof Stmt.LocalVariable local) {
            local.initialiser().flatMap(Conditions::nullnessKey).ifPresent(counted);
          }
        });
    counts.forEach(
        (key, count) -> {
          if (count > 1) {
            repeated.add(key);
          }
        });
  }

  /** The flags of which some of the states know whether they are set. */
  static Set<String> flags(Collection<Disjunct> states) {
    Set<String> flags = new HashSet<>();
    for (Disjunct d : states) {
      for (String key : d.conditions().keySet()) {
        if (key.startsWith(FLAG)) {
          flags.add(key);
        }
      }
    }
    return flags;
  }

  /** The path of the field of this object of which a flag tells whether it is null, if it does. */
  static Optional<String> fieldAskedForNull(String flag) {
    String path = flag.substring(flag.indexOf('<') + 1, flag.lastIndexOf('>'));
    boolean own = path.startsWith("this.") && path.lastIndexOf('.') == "this".length();
    return Optional.of(path).filter(p -> own && flag.equals(nullnessKey(p)));
  }

  /** The state that knows of no other flags. */
  static Disjunct keep(Set<String> flags, Disjunct d) {
    Disjunct left = d;
    for (String key : d.conditions().keySet()) {
      left = key.startsWith(FLAG) && !flags.contains(key) ? left.unlearn(key) : left;
    }
    return left;
  }

  /** What to remember the outcome of the condition by; empty if it is not worth it. */
  Optional<String> repeated(Expr condition) {
    return key(condition).filter(repeated::contains);
  }

  /**
   * The same for a call, or a flag of an object, which other code may answer anew or set: a guess
   * that only rules paths out.
   */
  Optional<String> asked(Expr condition) {
    Expr inner = condition;
    while (inner instanceof Expr.Not not) {
      inner = not.operand();
    }
    return inner instanceof Expr.Call || isFlag(inner) ? repeated(inner) : Optional.empty();
  }

  /**
   * What to remember by whether there is something in a field: like a flag a guess, which a method
   * of the object's own may prove wrong. Who closes what was opened because there was nothing asks
   * that again.
   */
  Optional<String> nullness(Expr tested) {
    return nullnessKey(tested).filter(repeated::contains);
  }

  /** The same for what a local variable was given of a field. */
  Optional<String> nullness(ResourceId id) {
    return id.isField()
        ? Optional.of(nullnessKey(id.path())).filter(repeated::contains)
        : Optional.empty();
  }

  private static Optional<String> nullnessKey(Expr tested) {
    return isField(tested) ? Paths.of(tested).map(Conditions::nullnessKey) : Optional.empty();
  }

  /** Whether a field was asked for, and there was nothing in it. */
  static boolean isFoundNull(ResourceId id, Disjunct d) {
    return id.isField() && d.conditions().getOrDefault(nullnessKey(id.path()), false);
  }

  private static String nullnessKey(String path) {
    return FLAG + "<" + path + "> is null";
  }

  /** A field that goes by the name of a variable from there on. */
  private static Optional<String> renamed(Expr e) {
    return e instanceof Expr.Assign assign ? nullnessKey(assign.value()) : Optional.empty();
  }

  /** Whether it asks for a flag or status that the object keeps, which other code may have set. */
  static boolean readsState(Expr condition) {
    return isState(condition)
        || Descent.anyBelow(
            condition,
            false,
            e -> !isNullTest(e) && Descent.children(e).stream().anyMatch(Conditions::isState));
  }

  private static boolean isNullTest(Expr e) {
    return e instanceof Expr.Compare c && c.comparedWithNull().isPresent();
  }

  private static Optional<Expr> fieldInNullTest(Expr e) {
    return e instanceof Expr.Compare c
        ? c.comparedWithNull().filter(Conditions::isField)
        : Optional.empty();
  }

  private static boolean isState(Expr e) {
    if (e instanceof Expr.Call call && call.method().name().equals("get")) {
      return call.receiver().filter(r -> isField(r) && Holder.keeps(r.type().name())).isPresent();
    }
    boolean plain = !(e.type().name().contains(".") && e.type().isA("java.lang.AutoCloseable"));
    if (e instanceof Expr.Name name && name.variable() instanceof Variable.Field field) {
      return plain && !field.isFinal();
    }
    return e instanceof Expr.FieldAccess access && plain && !access.field().isFinal();
  }

  private static boolean isField(Expr e) {
    return e instanceof Expr.FieldAccess
        || (e instanceof Expr.Name name && name.variable() instanceof Variable.Field);
  }

  private static boolean isFinal(Expr e) {
    return e instanceof Expr.FieldAccess access
        ? access.field().isFinal()
        : ((Variable.Field) ((Expr.Name) e).variable()).isFinal();
  }

  private static boolean isFlag(Expr e) {
    return isField(e) && e.type().name().equals("boolean");
  }

  /** The text of a question or plain comparison, the same wherever it means the same. */
  private static Optional<String> key(Expr e) {
    if (e instanceof Expr.Call call) {
      return QUESTION.holds(call.method().name())
          ? Paths.of(call).map(p -> "<" + p + ">")
          : Optional.empty();
    }
    if (isFlag(e)) {
      return Paths.of(e).map(p -> (isFinal(e) ? "" : FLAG) + "<" + p + ">");
    }
    Optional<Expr> field = fieldInNullTest(e);
    if (field.isPresent()) {
      return nullnessKey(field.get());
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
