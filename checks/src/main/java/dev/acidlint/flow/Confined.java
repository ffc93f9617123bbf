package dev.acidlint.flow;

import dev.acidlint.catalogue.Role;
import dev.acidlint.model.Descent;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Variable;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The connections that no code but the method's own can work on: opened here, kept in local
 * variables that are given to nobody but to be closed, and worked with here. Of them all that is
 * done can be read, whatever calls that cannot be seen do meanwhile.
 *
 * <p>Of JDBC only: what an object of another method does to its own fields is work on the session
 * that has loaded it (JPA 3.1, 3.2.4), though that is given to nobody.
 */
final class Confined {
  private static final String CONNECTION = "java.sql.Connection";

  private final Typing typing;
  private final Map<Variable.Local, Integer> given = new HashMap<>();
  private final Set<Variable.Local> working = new HashSet<>();

  Confined(Stmt body, Typing typing) {
    this.typing = typing;
    Descent.expressions(body, true, e -> count(e, 1));
    Descent.expressions(body, false, this::lookAt);
    Descent.statements(
        body,
        s -> {
          if (s instanceof Stmt.Try t) {
            t.resources().forEach(r -> count(r.value(), -1));
          }
        });
  }

  private void count(Expr e, int by) {
    if (e instanceof Expr.Name name && name.variable() instanceof Variable.Local local) {
      given.merge(local, by, Integer::sum);
    }
  }

  private void lookAt(Expr e) {
    if (e instanceof Expr.Call call) {
      call.receiver().ifPresent(r -> calledOn(r, call));
      if (Hints.closes(call.method().name()) || Hints.ends(call.method().name())) {
        call.arguments().forEach(a -> count(a, -1));
      }
    } else if (e instanceof Expr.Assign assign) {
      count(assign.target(), -1);
    } else if (e instanceof Expr.Compare compare) {
      compare.comparedWithNull().ifPresent(asked -> count(asked, -1));
    }
  }

  private void calledOn(Expr receiver, Expr.Call call) {
    count(receiver, -1);
    if (receiver.named().orElse(null) instanceof Variable.Local local
        && !working.contains(local)
        && opensChild(call)) {
      working.add(local);
    }
  }

  private boolean opensChild(Expr.Call call) {
    return typing
        .facts(call)
        .flatMap(facts -> facts.role(Role.Opens.class))
        .filter(Role.Opens::child)
        .isPresent();
  }

  private boolean keeps(Object place) {
    return place instanceof Variable.Local local
        && working.contains(local)
        && given.getOrDefault(local, 0) == 0;
  }

  /**
   * The state after a call that cannot be seen.
   *
   * @param values what the call is given, its object included
   * @param write whether it may change something
   */
  Disjunct work(Disjunct d, Collection<Value> values, boolean write) {
    return Effects.anyWork(d, write, id -> !is(id, d, values));
  }

  private boolean is(ResourceId id, Disjunct d, Collection<Value> values) {
    Resource connection = d.resource(id).orElseThrow();
    if (!connection.facts().type().equals(CONNECTION)
        || connection.title() != Resource.Title.OWNED
        || !isKept(id, d)) {
      return false;
    }
    for (Map.Entry<ResourceId, Resource> e : d.resources().entrySet()) {
      boolean part = e.getKey().equals(id) || Effects.isBelow(d, e.getValue(), id);
      if (part && (!isAlone(e.getValue()) || values.contains(new Value.Ref(e.getKey())))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAlone(Resource r) {
    return !r.shared() && r.duty() == Resource.Duty.OURS;
  }

  /** In such variables, and nowhere else. */
  private boolean isKept(ResourceId id, Disjunct d) {
    boolean kept = false;
    for (Map.Entry<Object, Value> e : d.values().entrySet()) {
      if (e.getValue() instanceof Value.Ref ref && ref.id().equals(id)) {
        if (!keeps(e.getKey())) {
          return false;
        }
        kept = true;
      }
    }
    return kept;
  }
}
