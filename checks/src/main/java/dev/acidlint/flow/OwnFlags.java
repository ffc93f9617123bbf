package dev.acidlint.flow;

import dev.acidlint.catalogue.MethodFacts;
import dev.acidlint.catalogue.Role;
import dev.acidlint.model.Descent;
import dev.acidlint.model.Expr;
import dev.acidlint.model.FieldDecl;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.MethodDecl.Modifier;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.TypeDecl;
import dev.acidlint.model.Variable;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The truth values that an object keeps about its own transaction, and by which it chooses what to
 * do at the end. They are private, and set by nothing but the object's constructors and methods of
 * its own that begin, end or close something: as little as other code does that unasked does it
 * change such a flag.
 */
final class OwnFlags {
  private final Typing typing;
  private final Map<TypeDecl, Set<Variable.Field>> known = new IdentityHashMap<>();
  private final Map<MethodDecl, Concern> concerns = new IdentityHashMap<>();

  /**
   * What a method has to do with the flags of its class.
   *
   * @param flags all of them; none if it has nothing to do with them
   * @param set those that it may set, or what it calls on its own object
   */
  private record Concern(Set<Variable.Field> flags, Set<Variable.Field> set) {}

  OwnFlags(Typing typing) {
    this.typing = typing;
  }

  /** Of the class that a method is of. */
  private Concern of(MethodDecl method) {
    Concern found = concerns.get(method);
    if (found == null) {
      Optional<TypeDecl> type =
          method.is(Modifier.STATIC) || method.isInitialiser()
              ? Optional.empty()
              : method.outermost().flatMap(top -> find(top, method.owner()));
      Set<Variable.Field> flags =
          type.filter(t -> mayConcern(method, candidates(t)))
              .map(t -> of(t, method.outermost().orElseThrow()))
              .orElse(Set.of());
      found = new Concern(flags, flags.isEmpty() ? Set.of() : setBy(method, flags));
      concerns.put(method, found);
    }
    return found;
  }

  /** What they go by in a method of their class. */
  Set<String> paths(MethodDecl method) {
    return of(method).flags().stream().map(Paths::of).collect(Collectors.toSet());
  }

  /**
   * Whether a method, or one of its own that it calls, has to do with any of these: to know who
   * else sets them, the whole file is lowered.
   */
  private static boolean mayConcern(MethodDecl method, Set<Variable.Field> flags) {
    return !flags.isEmpty() && (method.isConstructor() || touches(method, flags, new HashSet<>()));
  }

  private static boolean touches(
      MethodDecl method, Set<Variable.Field> flags, Set<MethodDecl> seen) {
    return method.body().isPresent()
        && seen.add(method)
        && Descent.anyExpression(
            method.body().get(),
            true,
            e -> {
              if (e instanceof Expr.Call call && isOwn(call) && !call.method().isStatic()) {
                Optional<MethodDecl> called = call.method().declaration();
                return called.isEmpty() || touches(called.get(), flags, seen);
              }
              return flags.stream().anyMatch(flag -> isNamed(e, flag));
            });
  }

  private Set<Variable.Field> of(TypeDecl type, TypeDecl outermost) {
    Set<Variable.Field> found = known.get(type);
    if (found == null) {
      found = candidates(type);
      if (!found.isEmpty()) {
        found.removeAll(setElsewhere(type, outermost));
      }
      known.put(type, found);
    }
    return found;
  }

  private static Optional<TypeDecl> find(TypeDecl type, String name) {
    return type.withNested().filter(each -> each.name().equals(name)).findFirst();
  }

  private static Set<Variable.Field> candidates(TypeDecl type) {
    Set<Variable.Field> flags = new LinkedHashSet<>();
    for (FieldDecl field : type.fields()) {
      Variable.Field variable = field.variable();
      if (field.isPrivate() && !variable.isStatic() && variable.type().name().equals("boolean")) {
        flags.add(variable);
      }
    }
    return flags;
  }

  /** All fields that something else sets as well, or that has their name. */
  private Set<Variable.Field> setElsewhere(TypeDecl type, TypeDecl outermost) {
    Map<Expr.Assign, Variable.Field> all = new IdentityHashMap<>();
    everything(outermost).forEach(body -> Descent.expressions(body, true, e -> note(e, type, all)));
    for (MethodDecl method : type.methods()) {
      Set<Expr.Assign> own = onThis(method, all.keySet());
      if (!own.isEmpty() && maySet(method)) {
        all.keySet().removeAll(own);
      }
    }
    return new HashSet<>(all.values());
  }

  private static Stream<Stmt.Block> everything(TypeDecl type) {
    return type.withNested()
        .flatMap(each -> Stream.concat(each.methods().stream(), each.initialisers().stream()))
        .flatMap(m -> m.body().stream());
  }

  private static void note(Expr e, TypeDecl type, Map<Expr.Assign, Variable.Field> all) {
    if (e instanceof Expr.Assign assign) {
      for (FieldDecl field : type.fields()) {
        if (isNamed(assign.target(), field.variable())) {
          all.put(assign, field.variable());
        }
      }
    }
  }

  /** By its name alone where the host does not know whose field it is. */
  private static boolean isNamed(Expr target, Variable.Field field) {
    Optional<Variable> named = target.named();
    return named.isPresent()
        && named.get() instanceof Variable.Field other
        && other.name().equals(field.name())
        && (other.equals(field) || other.type().isUnknown());
  }

  /** Those of some assignments by which a method sets what is its own object's. */
  private static Set<Expr.Assign> onThis(MethodDecl method, Set<Expr.Assign> all) {
    Set<Expr.Assign> found = Collections.newSetFromMap(new IdentityHashMap<>());
    if (!all.isEmpty() && method.body().isPresent()) {
      Descent.expressions(
          method.body().get(),
          false,
          e -> {
            if (e instanceof Expr.Assign assign
                && all.contains(assign)
                && isOnThis(assign.target())) {
              found.add(assign);
            }
          });
    }
    return found;
  }

  private static boolean isOnThis(Expr target) {
    return target instanceof Expr.Name
        || (target instanceof Expr.FieldAccess access && access.receiver() instanceof Expr.This);
  }

  /** What is private is part of what calls it. */
  private boolean maySet(MethodDecl method) {
    return method.isConstructor() || method.is(Modifier.PRIVATE) || steers(method, new HashSet<>());
  }

  private boolean steers(MethodDecl method, Set<MethodDecl> seen) {
    return method.mayPersist()
        && method.body().isPresent()
        && seen.add(method)
        && Descent.anyExpression(
            method.body().get(),
            false,
            e ->
                e instanceof Expr.Call call
                    && (typing.facts(call).filter(OwnFlags::steers).isPresent()
                        || own(call).filter(m -> steers(m, seen)).isPresent()));
  }

  private static boolean steers(MethodFacts facts) {
    return facts.roles().stream()
        .anyMatch(
            role ->
                role instanceof Role.Begins
                    || role instanceof Role.SetsAutoCommit
                    || role instanceof Role.Commits
                    || role instanceof Role.RollsBack
                    || role instanceof Role.Ends
                    || role instanceof Role.Closes);
  }

  private static Optional<MethodDecl> own(Expr.Call call) {
    return isOwn(call) ? call.method().declaration() : Optional.empty();
  }

  private static boolean isOwn(Expr.Call call) {
    return call.receiver().isEmpty() || call.receiver().get() instanceof Expr.This;
  }

  /** Those of some flags that a method may set, or what it calls on its own object. */
  private static Set<Variable.Field> setBy(MethodDecl method, Set<Variable.Field> flags) {
    Set<Variable.Field> set = new HashSet<>();
    setBy(method, flags, set, new HashSet<>());
    return set;
  }

  private static void setBy(
      MethodDecl method, Set<Variable.Field> flags, Set<Variable.Field> set, Set<MethodDecl> seen) {
    if (method.body().isEmpty() || !seen.add(method)) {
      return;
    }
    Descent.expressions(
        method.body().get(),
        true,
        e -> {
          if (e instanceof Expr.Assign assign) {
            flags.stream().filter(flag -> isNamed(assign.target(), flag)).forEach(set::add);
          } else if (e instanceof Expr.Call call && isOwn(call) && !call.method().isStatic()) {
            Optional<MethodDecl> called = call.method().declaration();
            called.ifPresent(m -> setBy(m, flags, set, seen));
            if (called.isEmpty()) {
              set.addAll(flags);
            }
          }
        });
  }

  /**
   * What one way through a method says of them.
   *
   * @param d the state at its end
   */
  Flags in(MethodDecl method, Disjunct d) {
    Concern concern = of(method);
    if (concern.flags().isEmpty()) {
      return Flags.NONE;
    }
    Map<String, Value> asked = new HashMap<>();
    Map<String, Value> set = new HashMap<>();
    for (Variable.Field flag : concern.flags()) {
      Optional<Value> value = d.value(Paths.of(flag)).filter(Value.Bool.class::isInstance);
      String suffix = "." + flag.name();
      if (concern.set().contains(flag) || method.isConstructor()) {
        set.put(suffix, value.orElse(Value.UNKNOWN));
      } else {
        value.ifPresent(v -> asked.put(suffix, v));
      }
    }
    return new Flags(Map.copyOf(asked), Map.copyOf(set));
  }

  /** The flags of a new object are false until something sets them (JLS 4.12.5). */
  Disjunct atFirst(MethodDecl constructor, Disjunct d) {
    Disjunct result = d;
    if (constructor.isConstructor()) {
      for (Variable.Field flag : initiallyFalse(constructor)) {
        result = result.set(Paths.of(flag), Value.FALSE);
      }
    }
    return result;
  }

  private List<Variable.Field> initiallyFalse(MethodDecl constructor) {
    Set<Variable.Field> flags = of(constructor).flags();
    return constructor.outermost().flatMap(top -> find(top, constructor.owner())).stream()
        .flatMap(type -> type.fields().stream())
        .filter(field -> flags.contains(field.variable()))
        .filter(field -> field.initialiser().get().isEmpty())
        .map(FieldDecl::variable)
        .toList();
  }
}
