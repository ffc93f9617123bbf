package dev.acidlint.flow;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.catalogue.MethodFacts;
import dev.acidlint.catalogue.ResourceFacts;
import dev.acidlint.catalogue.Role;
import dev.acidlint.model.Descent;
import dev.acidlint.model.Expr;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.MethodRef;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.TypeRef;
import dev.acidlint.model.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Types as the host knows them, and where it does not, as the catalogue tells: without a class path
 * the catalogue is the type stub.
 */
final class Typing {
  private final Catalogue catalogue;

  /** Types of {@code var}s that the host could not infer. */
  private final Map<Variable.Local, String> inferred = new HashMap<>();

  /** By expression, not by what it says: two calls may read the same. */
  private final Map<Expr, String> expected = new IdentityHashMap<>();

  private final Set<Expr> lookedAt = Collections.newSetFromMap(new IdentityHashMap<>());

  private final Map<String, TypeRef> handles = new HashMap<>();

  /** Types that are named, whether or not all above them was seen. */
  private final Map<String, TypeRef> named = new HashMap<>();

  private final Map<String, Optional<ResourceFacts>> resources = new HashMap<>();
  private final Map<Expr.Call, Optional<MethodFacts>> known = new IdentityHashMap<>();

  Typing(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  void infer(Variable.Local variable, Expr initialiser) {
    if (variable.type().isUnknown()) {
      String type = nameOf(initialiser);
      if (!type.isEmpty()) {
        inferred.put(variable, type);
      }
    }
  }

  void infer(Variable.Local variable, String type) {
    if (variable.type().isUnknown()) {
      inferred.put(variable, type);
    }
  }

  String nameOf(Variable variable) {
    if (variable instanceof Variable.Local local && local.type().isUnknown()) {
      return inferred.getOrDefault(local, "");
    }
    remember(variable.type());
    return variable.type().name();
  }

  /** Notes what the value of an expression is stored as, for where nothing else is known of it. */
  void expect(Expr value, TypeRef type) {
    if (!value.type().isResolved() && !type.isUnknown()) {
      expected.put(value, type.name());
      if (value instanceof Expr.Call call) {
        expectSession(call, type.name());
      }
    }
  }

  /** What a call gives on which a transaction is begun is a session, whoever gave it. */
  private void expectSession(Expr.Call begin, String type) {
    Optional<Expr> on = begin.receiver().filter(r -> r instanceof Expr.Call);
    if (on.isEmpty() || !isTransaction(type) || !nameOf(on.get()).isEmpty()) {
      return;
    }
    for (Catalogue.Entry e : catalogue.methods(begin.method().name())) {
      if (begins(e, type) && accepts(e, begin.method(), begin.arguments())) {
        expected.putIfAbsent(on.get(), e.owner());
      }
    }
  }

  private boolean isTransaction(String type) {
    return resource(type).filter(r -> r.kind() == ResourceFacts.Kind.TRANSACTION).isPresent();
  }

  /** Whether it begins what it is called on, and gives the handle of that transaction. */
  private boolean begins(Catalogue.Entry entry, String handle) {
    return entry.facts().role(Role.Begins.class).isPresent()
        && entry.facts().role(Role.HandleOf.class).isPresent()
        && entry.facts().returns().filter(type -> isA(handle, type)).isPresent();
  }

  /** Notes what is returned as what the method returns. */
  void expectReturned(Stmt.Block body, MethodDecl method) {
    Descent.statements(
        body,
        s -> {
          if (s instanceof Stmt.Return r && r.value().isPresent()) {
            expect(r.value().get(), method.returnType());
          }
        });
  }

  /** Notes that a value is only compared, logged or put into a text: nobody has it afterwards. */
  void noteLookedAt(Expr value) {
    lookedAt.add(value);
  }

  boolean isOnlyLookedAt(Expr value) {
    return lookedAt.contains(value);
  }

  /** The static type's name; empty if unknown. */
  String nameOf(Expr e) {
    TypeRef type = e.type();
    if (!type.isUnknown()) {
      remember(type);
      return type.name();
    }
    if (e instanceof Expr.Name name && name.variable() instanceof Variable.Local local) {
      return inferred.getOrDefault(local, "");
    }
    if (e instanceof Expr.Call call) {
      return facts(call).flatMap(MethodFacts::returns).orElse("");
    }
    if (e instanceof Expr.Conditional c) {
      String name = nameOf(c.whenTrue());
      return name.isEmpty() ? nameOf(c.whenFalse()) : name;
    }
    return "";
  }

  /** The static type's name; where that tells nothing, what the value is stored as. */
  String storedAs(Expr e) {
    String name = nameOf(e);
    boolean told = e.type().isResolved() || (!name.isEmpty() && resource(name).isPresent());
    return told ? name : expected.getOrDefault(e, name);
  }

  void remember(TypeRef type) {
    if (named.putIfAbsent(type.name(), type) == type) {
      return;
    }
    if (type.isResolved()) {
      handles.putIfAbsent(type.name(), type);
    }
  }

  /** Whether a type is known to be below, or the same as, another. */
  boolean isA(String type, String above) {
    if (type.isEmpty()) {
      return false;
    }
    if (type.equals(above)) {
      return true;
    }
    TypeRef handle = handles.get(type);
    return (handle != null && handle.isA(above)) || catalogue.supertypes(type).contains(above);
  }

  /** Whether the class itself was seen, so that {@link #isA} being false means something. */
  boolean isSettled(String type) {
    return handles.containsKey(type);
  }

  private boolean isA(TypeRef type, String name, String above) {
    return type.isA(above) || isA(name, above);
  }

  /** What the catalogue says of a call; empty if it does not know it. */
  Optional<MethodFacts> facts(Expr.Call call) {
    if (!call.method().isResolved()) {
      // What is inferred meanwhile may tell more.
      return look(call);
    }
    Optional<MethodFacts> found = known.get(call);
    if (found == null) {
      found = look(call);
      known.put(call, found);
    }
    return found;
  }

  private Optional<MethodFacts> look(Expr.Call call) {
    var entries = catalogue.methods(call.method().name());
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    TypeRef type = call.receiver().map(Expr::type).orElse(call.method().owner());
    String name = call.receiver().map(this::nameOf).orElse(type.name());
    if (name.isEmpty() && call.receiver().isPresent()) {
      return child(entries, call);
    }
    return best(entries, type, name, call.method(), call.arguments())
        .filter(facts -> mayYield(call.type(), facts));
  }

  /**
   * What overrides a method yields what that yields, or less (JLS 8.4.5): one that yields something
   * else only has the name and the parameters of a later version's. Another version may have the
   * type in another place.
   */
  private boolean mayYield(TypeRef type, MethodFacts facts) {
    return !type.isResolved()
        || type.name().startsWith("java.lang.")
        || facts.returns().filter(r -> isAnother(type.name(), r)).isEmpty();
  }

  private boolean isAnother(String type, String yielded) {
    return !isA(type, yielded)
        && !isA(yielded, type)
        && !TypeRef.simpleName(type).equals(TypeRef.simpleName(yielded));
  }

  /**
   * A call on something unknown that yields just what the catalogued method of that name yields: a
   * statement of a connection that came from nobody knows where, or the transaction that is begun
   * on a session of a helper.
   */
  private Optional<MethodFacts> child(Iterable<Catalogue.Entry> entries, Expr.Call call) {
    String wanted = expected.getOrDefault(call, "");
    if (call.method().name().equals("get" + TypeRef.simpleName(wanted))) {
      // Called after what it gives: any object that has one may give it, and close it, too.
      return Optional.empty();
    }
    boolean isChild =
        resource(wanted).filter(r -> r.kind() == ResourceFacts.Kind.CHILD).isPresent();
    if (wanted.startsWith("java.util.") || !(isChild || isTransaction(wanted))) {
      // Whose a session is, its opener's name does not tell; nor what a stream runs over.
      return Optional.empty();
    }
    for (Catalogue.Entry e : entries) {
      boolean opensChild = e.facts().role(Role.Opens.class).filter(Role.Opens::child).isPresent();
      boolean fits = e.facts().returns().filter(type -> isA(wanted, type)).isPresent();
      boolean gives = isChild ? opensChild && fits : begins(e, wanted);
      if (gives && accepts(e, call.method(), call.arguments())) {
        return Optional.of(e.facts());
      }
    }
    return Optional.empty();
  }

  Optional<MethodFacts> facts(Expr.New creation) {
    var entries = catalogue.methods("<init>");
    TypeRef type = creation.type();
    return entries.stream()
        .filter(e -> e.owner().equals(type.name()))
        .filter(e -> accepts(e, creation.constructor(), creation.arguments()))
        .findFirst()
        .map(Catalogue.Entry::facts);
  }

  private Optional<MethodFacts> best(
      Iterable<Catalogue.Entry> entries,
      TypeRef type,
      String name,
      MethodRef method,
      List<Expr> arguments) {
    Catalogue.Entry best = null;
    for (Catalogue.Entry e : entries) {
      boolean applies = isA(type, name, e.owner()) || method.owner().isA(e.owner());
      if (!applies || !accepts(e, method, arguments)) {
        continue;
      }
      if (best == null || isNarrower(e, best)) {
        best = e;
      }
    }
    return Optional.ofNullable(best).map(Catalogue.Entry::facts);
  }

  /**
   * Of a type below the other's; of two such methods that one type inherits, the JLS (8.4.8.4)
   * takes the one with the narrower result.
   */
  private boolean isNarrower(Catalogue.Entry e, Catalogue.Entry than) {
    if (e.owner().equals(than.owner())) {
      return false;
    }
    if (catalogue.supertypes(e.owner()).contains(than.owner())) {
      return true;
    }
    String wide = than.facts().returns().orElse("");
    return !catalogue.supertypes(than.owner()).contains(e.owner())
        && e.facts()
            .returns()
            .filter(r -> !r.equals(wide) && catalogue.supertypes(r).contains(wide))
            .isPresent();
  }

  /** By the declared parameters where the host knows them, else by the arguments' own types. */
  private boolean accepts(Catalogue.Entry entry, MethodRef method, List<Expr> arguments) {
    boolean declared = method.isResolved() && method.parameters().size() == arguments.size();
    List<String> types = new ArrayList<>();
    List<Optional<Boolean>> literals = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      types.add(declared ? method.parameters().get(i).name() : nameOf(arguments.get(i)));
      literals.add(booleanConstant(arguments.get(i)));
    }
    return entry.accepts(types, literals) && !(types.contains("") && accusesByType(entry));
  }

  /** Opens only if the argument is of some type: what is not known to be of it opens nothing. */
  private static boolean accusesByType(Catalogue.Entry entry) {
    MethodFacts facts = entry.facts();
    boolean owned =
        facts
            .role(Role.Opens.class)
            .filter(o -> o.ownership() == Role.Ownership.OWNED && !o.child())
            .isPresent();
    return owned && facts.signature().indexOf('.', facts.signature().indexOf('(')) >= 0;
  }

  /** Whether a condition only tests for null, or whether something is open or active. */
  boolean asksOnlyForState(Expr condition) {
    if (condition instanceof Expr.Not not) {
      return asksOnlyForState(not.operand());
    } else if (condition instanceof Expr.And and) {
      return asksOnlyForState(and.left()) && asksOnlyForState(and.right());
    } else if (condition instanceof Expr.Or or) {
      return asksOnlyForState(or.left()) && asksOnlyForState(or.right());
    } else if (condition instanceof Expr.Compare compare) {
      return compare.comparedWithNull().isPresent();
    }
    if (NullTests.of(condition).isPresent()) {
      return true;
    }
    return condition instanceof Expr.Call call
        && facts(call)
            .flatMap(f -> f.role(Role.Guards.class))
            .filter(g -> g.asks() != Role.Asks.FOREIGN)
            .isPresent();
  }

  static Optional<Boolean> booleanConstant(Expr e) {
    return e.constant().filter(Boolean.class::isInstance).map(Boolean.class::cast);
  }

  /** As {@link #resource(String)}, of a declared type. */
  Optional<ResourceFacts> resource(TypeRef type) {
    remember(type);
    return resource(type.name());
  }

  /** Facts on the type, or on the nearest type above it that has any. */
  Optional<ResourceFacts> resource(String type) {
    Optional<ResourceFacts> found = resources.get(type);
    if (found == null) {
      found = type.isEmpty() ? Optional.empty() : nearestResource(type);
      if (found.isPresent() || named.containsKey(type)) {
        // Else it may be named later, by what knows more of it.
        resources.put(type, found);
      }
    }
    return found;
  }

  private Optional<ResourceFacts> nearestResource(String type) {
    for (String above : catalogue.supertypes(type)) {
      Optional<ResourceFacts> facts = catalogue.resource(above);
      if (facts.isPresent()) {
        return facts;
      }
    }
    Optional<ResourceFacts> own = catalogue.resource(type);
    return own.isPresent() ? own : projects(type);
  }

  private boolean isAbove(String above, String type) {
    return !above.equals(type) && catalogue.supertypes(type).contains(above);
  }

  /** A project's own type below one that is known: {@code interface MySession extends Session}. */
  private Optional<ResourceFacts> projects(String type) {
    TypeRef handle = named.get(type);
    if (handle == null || type.startsWith("java.") || catalogue.knowsType(type)) {
      return Optional.empty();
    }
    Set<String> known = new TreeSet<>();
    for (String above : handle.supertypes()) {
      if (catalogue.resource(above).isPresent()) {
        known.add(above);
      }
    }
    return known.stream()
        .filter(each -> known.stream().noneMatch(that -> isAbove(each, that)))
        .findFirst()
        .flatMap(catalogue::resource);
  }
}
