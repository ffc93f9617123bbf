package dev.acidlint.pmd.program;

import dev.acidlint.flow.Steering;
import dev.acidlint.model.MethodId;
import dev.acidlint.pmd.program.ProgramMethod.Trait;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * An index of the classes of a program, by which a file may learn of the others. Of a class that
 * two files declare nothing is known.
 */
public final class Program {

  /** Where nothing is known. */
  public static final Program NONE = of(List.of());

  private final Map<String, ProgramClass> classes;
  private final Set<String> declared;
  private final Set<String> fields;
  private final Set<MethodId> concerning;
  private final Set<String> names;

  /** Which classes name one as what they extend or implement. */
  private final Map<String, List<String>> below;

  private final Map<MethodId, Optional<ProgramMethod>> implementations = new ConcurrentHashMap<>();

  private Program(
      Map<String, ProgramClass> classes,
      Set<String> declared,
      Set<String> fields,
      Map<String, List<String>> below,
      Set<MethodId> concerning,
      Set<String> names) {
    this.declared = declared;
    this.classes = classes;
    this.fields = fields;
    this.below = below;
    this.concerning = concerning;
    this.names = names;
  }

  /** A program of whose methods it is not known yet what they do. */
  public static Program of(Collection<ProgramClass> all) {
    Map<String, ProgramClass> classes = new HashMap<>();
    Set<String> twice = new HashSet<>();
    for (ProgramClass each : all) {
      if (classes.put(each.name(), each) != null) {
        twice.add(each.name());
      }
    }
    classes.keySet().removeAll(twice);
    Set<String> methods = new HashSet<>();
    Set<String> fields = new HashSet<>();
    Map<String, List<String>> below = new HashMap<>();
    for (ProgramClass each : classes.values()) {
      each.methods().forEach(m -> methods.add(m.id().name()));
      each.fields().forEach(f -> fields.add(f.name()));
      each.supertypes()
          .forEach(above -> below.computeIfAbsent(above, a -> new ArrayList<>()).add(each.name()));
    }
    return new Program(classes, methods, fields, below, Set.of(), Set.of());
  }

  /**
   * The same, and what its methods do.
   *
   * @param does whether a method does what concerns every caller
   * @param steers whether that is to begin or end what they all reach: it is known however far off
   * @param fails whether a method, be there a body or not, says that it fails as a database does
   */
  public Program knowing(
      Predicate<MethodId> does, Predicate<MethodId> steers, Predicate<ProgramMethod> fails) {
    Set<MethodId> found = new HashSet<>();
    Set<String> keys = new HashSet<>();
    for (ProgramClass each : classes.values()) {
      for (ProgramMethod method : each.methods()) {
        if ((method.is(Trait.PERSISTENT) && does.test(method.id()))
            || steers.test(method.id())
            || fails.test(method)) {
          found.add(method.id());
          keys.addAll(method.keys());
        }
      }
    }
    return new Program(classes, declared, fields, below, found, keys);
  }

  public boolean isEmpty() {
    return classes.isEmpty();
  }

  /** All classes, in no order. */
  public Collection<ProgramClass> classes() {
    return classes.values();
  }

  /** Whether any class has a method of that name. */
  public boolean mayDeclare(String method) {
    return declared.contains(method);
  }

  /** Whether any class has a field of that name, which others may name. */
  public boolean mayDeclareField(String name) {
    return fields.contains(name);
  }

  /** Whether any method of that name and number of arguments, {@code name/2}, concerns callers. */
  public boolean mayConcern(String nameAndArity) {
    return names.contains(nameAndArity);
  }

  /** Whether by its own file alone a method does what concerns every caller. */
  public boolean concerns(ProgramMethod method) {
    return concerning.contains(method.id());
  }

  /** The names, with the number of arguments, of all methods that concern callers. */
  public Set<String> concerningNames() {
    return names;
  }

  public Optional<ProgramClass> find(String name) {
    return Optional.ofNullable(classes.get(name));
  }

  /** A method that was resolved. */
  public Optional<ProgramMethod> find(MethodId method) {
    return find(method.owner()).stream()
        .flatMap(c -> c.methods().stream())
        .filter(m -> m.id().equals(method))
        .findFirst();
  }

  /**
   * The method that runs where one without a body is called that is named like one that steers
   * transactions, if the program has only one that can: else the same. Of one that a function may
   * stand for nothing is known.
   */
  public ProgramMethod runs(ProgramMethod method) {
    return method.is(Trait.ABSTRACT) && Steering.isNamed(method.id().name())
        ? implementations.computeIfAbsent(method.id(), id -> only(method)).orElse(method)
        : method;
  }

  private Optional<ProgramMethod> only(ProgramMethod method) {
    boolean functional =
        find(method.id().owner()).stream()
                .flatMap(c -> c.methods().stream())
                .filter(m -> m.is(Trait.ABSTRACT))
                .count()
            < 2;
    Set<ProgramMethod> found = new HashSet<>();
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(method.id().owner()));
    while (!functional && !open.isEmpty() && found.size() < 2) {
      for (String each : below.getOrDefault(open.pop(), List.of())) {
        if (seen.add(each)) {
          open.add(each);
          implementation(method.id(), each).ifPresent(found::add);
        }
      }
    }
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }

  private Optional<ProgramMethod> implementation(MethodId method, String type) {
    return candidates(type, method.name(), method.parameters().size()).stream()
        .filter(m -> m.id().parameters().equals(method.parameters()))
        .filter(m -> !m.is(Trait.ABSTRACT) && !m.is(Trait.STATIC))
        .findFirst();
  }

  /** Whether a class, or one above it, has a method of that name. */
  public boolean declares(String type, String method) {
    return above(type).stream().anyMatch(c -> !c.named(method).isEmpty());
  }

  /**
   * The methods that a call may mean, overridden ones left out. Constructors are not inherited.
   *
   * @param type the class that is searched, with those above it
   */
  public List<ProgramMethod> candidates(String type, String method, int arguments) {
    List<ProgramMethod> found = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    for (ProgramClass each : above(type)) {
      if (method.equals("<init>") && !each.name().equals(type)) {
        continue;
      }
      for (ProgramMethod one : each.named(method)) {
        boolean reachable = each.name().equals(type) || !one.is(Trait.PRIVATE);
        if (reachable && one.takes(arguments) && seen.add(one.id().parameters())) {
          found.add(one);
        }
      }
    }
    return found;
  }

  /**
   * The field that a name means in a class: its own, or the nearest that it inherits (JLS 8.3).
   *
   * @param type the class that is searched, with those above it
   */
  public Optional<ProgramField> field(String type, String name) {
    return above(type).stream()
        .flatMap(each -> each.fields().stream())
        .filter(field -> field.name().equals(name))
        .findFirst();
  }

  /** Known classes above one, itself first, superclasses before interfaces. */
  private Collection<ProgramClass> above(String type) {
    Map<String, ProgramClass> found = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(type));
    Deque<String> interfaces = new ArrayDeque<>();
    while (!open.isEmpty() || !interfaces.isEmpty()) {
      ProgramClass next = classes.get(open.isEmpty() ? interfaces.pop() : open.pop());
      boolean fresh = next != null && found.putIfAbsent(next.name(), next) == null;
      if (fresh && !next.supertypes().isEmpty()) {
        open.add(next.supertypes().get(0));
        interfaces.addAll(next.supertypes().subList(1, next.supertypes().size()));
      }
    }
    return found.values();
  }
}
