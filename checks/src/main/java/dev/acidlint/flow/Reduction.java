package dev.acidlint.flow;

import dev.acidlint.model.Variable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fewer states that say the same: two that differ in nothing but the answer to one question, one
 * with yes and one with no, are one that does not know the answer. Without it every {@code if} that
 * changes nothing we follow doubles all states after it.
 */
final class Reduction {

  private Reduction() {}

  static List<Disjunct> of(Collection<Disjunct> states) {
    if (states.size() < 2) {
      return List.copyOf(states);
    }
    List<Disjunct> kept = new ArrayList<>(states.size());
    for (Disjunct state : states) {
      Disjunct now = state;
      int at = 0;
      while (at < kept.size()) {
        Optional<Disjunct> united = union(kept.get(at), now);
        if (united.isPresent()) {
          kept.remove(at);
          now = united.get();
          at = 0;
        } else {
          at++;
        }
      }
      kept.add(now);
    }
    return kept;
  }

  /** The one state that stands for both; empty if there is none that says as much. */
  static Optional<Disjunct> union(Disjunct a, Disjunct b) {
    if (!a.hasResourcesOf(b)) {
      return Optional.empty();
    }
    boolean sameValues = a.values().equals(b.values());
    boolean sameConditions = a.conditions().equals(b.conditions());
    if (sameValues && sameConditions) {
      return Optional.of(Outcome.stronger(a, b));
    }
    if (sameValues) {
      return conditions(a, b);
    }
    return sameConditions ? values(a, b) : Optional.empty();
  }

  /** Those that hold in both, if but one is lost so. */
  private static Optional<Disjunct> conditions(Disjunct a, Disjunct b) {
    Optional<String> only =
        onlyDifference(a.conditions(), b.conditions())
            .or(() -> onlyDifference(b.conditions(), a.conditions()));
    return only.map(
        key -> {
          Map<String, Boolean> common = new HashMap<>(a.conditions());
          common.remove(key);
          return Outcome.stronger(a, b).withConditions(common);
        });
  }

  /** A key at which alone the maps differ; the second may lack it. */
  private static <K, V> Optional<K> onlyDifference(Map<K, V> all, Map<K, V> others) {
    int missing = all.size() - others.size();
    if (missing != 0 && missing != 1) {
      return Optional.empty();
    }
    K found = null;
    for (Map.Entry<K, V> e : all.entrySet()) {
      V other = others.get(e.getKey());
      if (!e.getValue().equals(other)) {
        if (found != null || (other == null && missing == 0)) {
          return Optional.empty();
        }
        found = e.getKey();
      }
    }
    return Optional.ofNullable(found);
  }

  private static Optional<Disjunct> values(Disjunct a, Disjunct b) {
    if (a.values().size() != b.values().size()) {
      return Optional.empty();
    }
    return onlyDifference(a.values(), b.values())
        .flatMap(
            place ->
                union(a.values().get(place), b.values().get(place))
                    .map(value -> with(Outcome.stronger(a, b), place, value)));
  }

  private static Disjunct with(Disjunct d, Object place, Value value) {
    // A boolean from outside that is not in the map is one that is not known.
    boolean outside =
        place instanceof String
            || (place instanceof Variable.Local local
                && local.kind() == Variable.LocalKind.PARAMETER);
    boolean unset = outside && d.values().get(place) instanceof Value.Bool;
    return unset ? d.set(place, value) : d.withValue(place, value);
  }

  /** What is known of a value that is one of two. */
  private static Optional<Value> union(Value a, Value b) {
    if (a instanceof Value.Caught first && b instanceof Value.Caught second) {
      return Optional.of(first.or(second));
    }
    boolean truth =
        (a instanceof Value.Bool && b instanceof Value.Bool)
            || (a instanceof Value.Flag && b instanceof Value.Flag);
    boolean there = isPresence(a) && isPresence(b);
    boolean covered =
        (a.equals(Value.UNKNOWN) && isPlain(b)) || (b.equals(Value.UNKNOWN) && isPlain(a));
    return truth || there || covered ? Optional.of(Value.UNKNOWN) : Optional.empty();
  }

  private static boolean isPresence(Value v) {
    return v.equals(Value.NULL) || v.equals(Value.NON_NULL);
  }

  private static boolean isPlain(Value v) {
    return v instanceof Value.Bool || isPresence(v);
  }
}
