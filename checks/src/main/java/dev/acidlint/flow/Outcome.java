package dev.acidlint.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The states a statement may leave, by the way it completes. Grows while a statement is evaluated;
 * bounded: past its limit states are joined, and what differs between them becomes unknown.
 */
final class Outcome {
  private static final int LIMIT = 60;

  private final Map<Completion, Map<Disjunct, Disjunct>> plain = new LinkedHashMap<>();

  /** States left by exception, with everything that may be thrown in each. */
  private final Map<Disjunct, Thrower> throwing = new LinkedHashMap<>();

  private record Thrower(Disjunct disjunct, Set<Thrown> thrown) {}

  void add(Completion completion, Disjunct disjunct) {
    if (completion instanceof Completion.Throw t) {
      if (t.thrown().isEmpty()) {
        return;
      }
      Thrower old = throwing.get(disjunct);
      if (old == null) {
        throwing.put(disjunct, new Thrower(disjunct, t.thrown()));
      } else {
        Set<Thrown> union = new LinkedHashSet<>(old.thrown());
        union.addAll(t.thrown());
        throwing.put(disjunct, new Thrower(stronger(old.disjunct(), disjunct), union));
      }
    } else {
      plain
          .computeIfAbsent(completion, c -> new LinkedHashMap<>())
          .merge(disjunct, disjunct, Outcome::stronger);
    }
  }

  void addAll(Outcome other) {
    other.each(this::add);
  }

  List<Disjunct> normal() {
    Map<Disjunct, Disjunct> found = plain.getOrDefault(Completion.NORMAL, Map.of());
    return found.size() <= LIMIT ? List.copyOf(found.values()) : join(found.values());
  }

  void each(BiConsumer<Completion, Disjunct> action) {
    plain.forEach(
        (completion, states) -> {
          List<Disjunct> kept =
              states.size() <= LIMIT ? List.copyOf(states.values()) : join(states.values());
          kept.forEach(d -> action.accept(completion, d));
        });
    if (throwing.size() <= LIMIT) {
      List.copyOf(throwing.values())
          .forEach(t -> action.accept(new Completion.Throw(t.thrown()), t.disjunct()));
      return;
    }
    Set<Thrown> all = new LinkedHashSet<>();
    throwing.values().forEach(t -> all.addAll(t.thrown()));
    join(throwing.keySet()).forEach(d -> action.accept(new Completion.Throw(all), d));
  }

  /** Everything but {@code NORMAL}. */
  void eachAbrupt(BiConsumer<Completion, Disjunct> action) {
    each(
        (completion, disjunct) -> {
          if (!(completion instanceof Completion.Normal)) {
            action.accept(completion, disjunct);
          }
        });
  }

  private static Disjunct stronger(Disjunct old, Disjunct fresh) {
    return fresh.strength().compareTo(old.strength()) > 0 ? fresh : old;
  }

  /** First forgets conditions and plain values; if that is not enough, joins them all into one. */
  private static List<Disjunct> join(Iterable<Disjunct> states) {
    Map<Disjunct, Disjunct> fewer = new LinkedHashMap<>();
    for (Disjunct d : states) {
      Disjunct bare = d.withoutConditions();
      fewer.merge(bare, bare, Outcome::stronger);
    }
    if (fewer.size() <= LIMIT) {
      return List.copyOf(fewer.values());
    }
    Disjunct joined = null;
    for (Disjunct d : fewer.values()) {
      joined = joined == null ? d : join(joined, d);
    }
    return List.of(joined);
  }

  static Disjunct join(Disjunct a, Disjunct b) {
    Map<Object, Value> values = new HashMap<>();
    a.values()
        .forEach(
            (place, value) -> {
              boolean same = value.equals(b.values().get(place));
              values.put(place, same ? value : Value.UNKNOWN);
            });
    b.values().keySet().forEach(place -> values.putIfAbsent(place, Value.UNKNOWN));
    Disjunct joined = stronger(a, b).withoutConditions().withValues(values);
    for (Map.Entry<ResourceId, Resource> e : b.resources().entrySet()) {
      Resource other = a.resources().get(e.getKey());
      joined = joined.put(e.getKey(), other == null ? e.getValue() : join(other, e.getValue()));
    }
    return joined;
  }

  private static Resource join(Resource a, Resource b) {
    if (a.equals(b)) {
      return a;
    }
    Tx tx = a.tx().equals(b.tx()) ? a.tx() : Tx.UNKNOWN;
    Resource joined = a.with(tx);
    if (a.session() != b.session()) {
      joined = joined.with(Resource.SessionState.UNKNOWN);
    }
    if (b.handedOn()) {
      joined = joined.handOn();
    }
    return a.done().equals(b.done()) ? joined : joined.doing(Resource.Done.LOSE_TRACK);
  }

  List<Completion> completions() {
    List<Completion> all = new ArrayList<>();
    each((completion, disjunct) -> all.add(completion));
    return all;
  }
}
