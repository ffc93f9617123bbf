package dev.acidlint.flow;

import dev.acidlint.model.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of the states that the program may be in at a point. Immutable. Equal by what is known, not
 * by the path that led here.
 */
public final class Disjunct {
  static final Disjunct START = new Disjunct(Map.of(), Map.of(), Map.of(), Strength.HIGH, null);

  /** Values by place: a {@code Variable.Local}, or an access path as a string. */
  private final Map<Object, Value> values;

  private final Map<ResourceId, Resource> resources;

  /** Outcomes of pure conditions that were tested. */
  private final Map<String, Boolean> conditions;

  private final Strength strength;
  private final Trail trail;
  private int hash;
  private int resourcesHash;

  private Disjunct(
      Map<Object, Value> values,
      Map<ResourceId, Resource> resources,
      Map<String, Boolean> conditions,
      Strength strength,
      Trail trail) {
    this.values = values;
    this.resources = resources;
    this.conditions = conditions;
    this.strength = strength;
    this.trail = trail;
  }

  public Strength strength() {
    return strength;
  }

  public Trail trail() {
    return trail;
  }

  public Map<ResourceId, Resource> resources() {
    return resources;
  }

  public Optional<Resource> resource(ResourceId id) {
    return Optional.ofNullable(resources.get(id));
  }

  public Optional<Value> value(Object place) {
    return Optional.ofNullable(values.get(place));
  }

  /** The names of the fields of this object that it is in. */
  public Set<String> fields(ResourceId id) {
    return paths(id)
        .filter(path -> path.matches("this\\.\\w+"))
        .map(path -> path.substring("this.".length()))
        .collect(Collectors.toSet());
  }

  /** The paths, other than of variables, by which it is reached; in an order that never changes. */
  Stream<String> paths(ResourceId id) {
    return values.entrySet().stream()
        .filter(e -> e.getValue().equals(new Value.Ref(id)))
        .filter(e -> e.getKey() instanceof String)
        .map(e -> (String) e.getKey())
        .sorted();
  }

  /** Whether it is in a field of an object that this method has in a variable. */
  public boolean isHeldByAnother(ResourceId id) {
    return paths(id).anyMatch(path -> path.contains("@") && !path.contains("("));
  }

  Map<Object, Value> values() {
    return values;
  }

  Map<String, Boolean> conditions() {
    return conditions;
  }

  Optional<Boolean> condition(String key) {
    return Optional.ofNullable(conditions.get(key));
  }

  Disjunct set(Object place, Value value) {
    Value old = values.get(place);
    if (value.equals(old) || (old == null && value instanceof Value.Unknown)) {
      return this;
    }
    Map<Object, Value> next = new HashMap<>(values);
    if (value instanceof Value.Unknown) {
      next.remove(place);
    } else {
      next.put(place, value);
    }
    return new Disjunct(next, resources, conditions, strength, trail);
  }

  /** As {@link #set}, and as {@link #setUnknown} for an unknown one. */
  Disjunct withValue(Object place, Value value) {
    return value instanceof Value.Unknown ? setUnknown(place) : set(place, value);
  }

  /** Like {@link #set}, but keeps that the value is unknown, so that no default comes in. */
  Disjunct setUnknown(Object place) {
    if (Value.UNKNOWN.equals(values.get(place))) {
      return this;
    }
    Map<Object, Value> next = new HashMap<>(values);
    next.put(place, Value.UNKNOWN);
    return new Disjunct(next, resources, conditions, strength, trail);
  }

  Disjunct forget(Collection<?> places) {
    Map<Object, Value> next = null;
    for (Object place : places) {
      if (values.containsKey(place)) {
        next = next == null ? new HashMap<>(values) : next;
        next.remove(place);
      }
    }
    return next == null ? this : new Disjunct(next, resources, conditions, strength, trail);
  }

  /** Forgets flags and nulls; what leads to a resource stays. */
  Disjunct forgetPlain(Collection<?> places) {
    List<Object> plain = new ArrayList<>();
    for (Object place : places) {
      Value value = values.get(place);
      if (value != null && KnownCall.idOf(value).isEmpty()) {
        plain.add(place);
      }
    }
    return forget(plain);
  }

  /**
   * Another object is in a variable: what is closed of the one before says nothing of its own.
   *
   * @param path what access paths that lead through the variable begin with
   */
  Disjunct forgetBelow(String path) {
    List<ResourceId> closed = new ArrayList<>();
    for (Map.Entry<ResourceId, Resource> e : resources.entrySet()) {
      if (e.getKey().path().startsWith(path)
          && e.getValue().session() != Resource.SessionState.OPEN) {
        closed.add(e.getKey());
      }
    }
    return drop(closed);
  }

  /**
   * What an object has put into its fields, as far as this method knows.
   *
   * @param owner the path of the object
   */
  List<ResourceId> heldBy(String owner) {
    List<ResourceId> held = new ArrayList<>();
    String below = owner + ".";
    for (Map.Entry<Object, Value> e : values.entrySet()) {
      if (e.getValue() instanceof Value.Ref ref
          && e.getKey() instanceof String path
          && path.startsWith(below)) {
        held.add(ref.id());
      }
    }
    return held;
  }

  /** The object is another one from here on, or has another name: so has what it holds. */
  Disjunct renameOwner(String before, String after) {
    Map<Object, Value> next = null;
    String below = before + ".";
    for (Map.Entry<Object, Value> e : values.entrySet()) {
      if (e.getKey() instanceof String path && path.startsWith(below)) {
        next = next == null ? new HashMap<>(values) : next;
        next.remove(path);
        if (!after.isEmpty()) {
          next.put(after + path.substring(before.length()), e.getValue());
        }
      }
    }
    return next == null ? this : new Disjunct(next, resources, conditions, strength, trail);
  }

  /** The object has another name, too. */
  Disjunct shareOwner(String before, String after) {
    Map<Object, Value> next = new HashMap<>(values);
    for (Map.Entry<Object, Value> e : values.entrySet()) {
      if (e.getKey() instanceof String path && path.startsWith(before + ".")) {
        next.put(after + path.substring(before.length()), e.getValue());
      }
    }
    return new Disjunct(next, resources, conditions, strength, trail);
  }

  Disjunct put(ResourceId id, Resource resource) {
    if (resource.equals(resources.get(id))) {
      return this;
    }
    Map<ResourceId, Resource> next = new LinkedHashMap<>(resources);
    next.put(id, resource);
    return new Disjunct(values, next, conditions, strength, trail);
  }

  Disjunct drop(Collection<ResourceId> ids) {
    if (ids.isEmpty()) {
      return this;
    }
    Map<ResourceId, Resource> next = new LinkedHashMap<>(resources);
    next.keySet().removeAll(ids);
    return new Disjunct(values, next, conditions, strength, trail);
  }

  Disjunct update(ResourceId id, UnaryOperator<Resource> change) {
    Resource old = resources.get(id);
    return old == null ? this : put(id, change.apply(old));
  }

  Disjunct updateAll(UnaryOperator<Resource> change) {
    return updateAll(id -> true, change);
  }

  Disjunct updateAll(Predicate<ResourceId> which, UnaryOperator<Resource> change) {
    Disjunct result = this;
    for (Map.Entry<ResourceId, Resource> e : resources.entrySet()) {
      if (which.test(e.getKey())) {
        result = result.put(e.getKey(), change.apply(e.getValue()));
      }
    }
    return result;
  }

  Disjunct learn(String condition, boolean outcome) {
    Map<String, Boolean> next = new HashMap<>(conditions);
    next.put(condition, outcome);
    return new Disjunct(values, resources, next, strength, trail);
  }

  /** Drops what was learned of conditions that mention the token. */
  Disjunct unlearn(String token) {
    if (conditions.isEmpty()) {
      return this;
    }
    Map<String, Boolean> next = new HashMap<>(conditions);
    boolean found = next.keySet().removeIf(key -> key.contains(token));
    return found ? new Disjunct(values, resources, next, strength, trail) : this;
  }

  Disjunct withConditions(Map<String, Boolean> next) {
    return new Disjunct(values, resources, next, strength, trail);
  }

  /** Notes that a resource from outside is there: it was used, or tested not to be null. */
  Disjunct there(ResourceId id) {
    return !id.isSymbolic() || isThere(id) ? this : learn(thereKey(id), true);
  }

  boolean isThere(ResourceId id) {
    return !id.isSymbolic() || conditions.getOrDefault(thereKey(id), false);
  }

  /** There is nothing where something was said to be: by whatever name it is asked for. */
  Disjunct nowhere(ResourceId id) {
    if (!id.isSymbolic()) {
      return this;
    }
    Disjunct result = id.isField() ? set(id.path(), Value.NULL) : this;
    for (Map.Entry<Object, Value> e : values.entrySet()) {
      if (e.getValue().equals(new Value.Ref(id))) {
        result = result.set(e.getKey(), Value.NULL);
      }
    }
    return result;
  }

  /** Another may be in its place. */
  Disjunct perhapsNull(ResourceId id) {
    if (!conditions.containsKey(thereKey(id))) {
      return this;
    }
    Map<String, Boolean> next = new HashMap<>(conditions);
    next.remove(thereKey(id));
    return new Disjunct(values, resources, next, strength, trail);
  }

  private static String thereKey(ResourceId id) {
    return id.path() + " is there";
  }

  Disjunct withoutConditions() {
    return conditions.isEmpty() ? this : new Disjunct(values, resources, Map.of(), strength, trail);
  }

  Disjunct withValues(Map<Object, Value> next) {
    return new Disjunct(next, resources, conditions, strength, trail);
  }

  Disjunct weaken(Strength limit) {
    return limit.compareTo(strength) >= 0
        ? this
        : new Disjunct(values, resources, conditions, limit, trail);
  }

  /** The same, as reached on another path. */
  Disjunct along(Trail path) {
    return new Disjunct(values, resources, conditions, strength, path);
  }

  Disjunct step(Trail.Kind kind, Span at) {
    return along(Trail.then(trail, kind, at));
  }

  /** One is closed. */
  Disjunct closedAt(Span at, ResourceId id) {
    Optional<Span> opener = resource(id).flatMap(Resource::opener);
    Trail.Step step = new Trail.Step(Trail.Kind.CLOSED, at, opener);
    return along(Trail.then(trail, step));
  }

  boolean hasResourcesOf(Disjunct that) {
    return resources == that.resources
        || (resourcesHash() == that.resourcesHash() && resources.equals(that.resources));
  }

  private int resourcesHash() {
    if (resourcesHash == 0) {
      resourcesHash = resources.hashCode();
    }
    return resourcesHash;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Disjunct that
        && (this == that
            || (hashCode() == that.hashCode()
                && values.equals(that.values)
                && resources.equals(that.resources)
                && conditions.equals(that.conditions)));
  }

  @Override
  public int hashCode() {
    if (hash == 0) {
      hash = 31 * (31 * values.hashCode() + resourcesHash()) + conditions.hashCode();
    }
    return hash;
  }
}
