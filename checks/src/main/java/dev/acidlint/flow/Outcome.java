package dev.acidlint.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private final Map<Way, Thrower> throwing = new LinkedHashMap<>();

  /**
   * A state, and whether it is reached on a path of medium strength: what is thrown there is no
   * likelier for being thrown in the same state elsewhere.
   */
  private record Way(Disjunct disjunct, boolean medium) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Way that && medium == that.medium && disjunct.equals(that.disjunct);
    }

    @Override
    public int hashCode() {
      return disjunct.hashCode();
    }
  }

  private record Thrower(Disjunct disjunct, Set<Thrown> thrown) {}

  void add(Completion completion, Disjunct disjunct) {
    if (completion instanceof Completion.Throw t) {
      if (t.thrown().isEmpty()) {
        return;
      }
      Way way = new Way(disjunct, disjunct.strength() == Strength.MEDIUM);
      Thrower old = throwing.get(way);
      if (old == null) {
        throwing.put(way, new Thrower(disjunct, t.thrown()));
      } else {
        Set<Thrown> all =
            union(
                beside(old.thrown(), old.disjunct(), disjunct),
                beside(t.thrown(), disjunct, old.disjunct()));
        throwing.put(way, new Thrower(stronger(old.disjunct(), disjunct), all));
      }
    } else {
      Map<Disjunct, Disjunct> states = plain.get(completion);
      if (states == null) {
        states = new LinkedHashMap<>();
        plain.put(completion, states);
      }
      Disjunct old = states.putIfAbsent(disjunct, disjunct);
      if (old != null) {
        states.put(disjunct, stronger(old, disjunct));
      }
    }
  }

  /**
   * What hardly anything leads to does not become likely where the same state is also reached on a
   * stronger path, which throws something else.
   */
  private static Set<Thrown> beside(Set<Thrown> thrown, Disjunct own, Disjunct other) {
    if (own.strength() != Strength.LOW || other.strength() == Strength.LOW) {
      return thrown;
    }
    Set<Thrown> unlikely = new LinkedHashSet<>();
    for (Thrown t : thrown) {
      unlikely.add(t.strength() == Strength.LOW ? t : t.asSecondary());
    }
    return unlikely;
  }

  /** Most calls throw what others throw in that state. */
  private static Set<Thrown> union(Set<Thrown> old, Set<Thrown> fresh) {
    if (old.containsAll(fresh)) {
      return old;
    }
    Set<Thrown> union = new LinkedHashSet<>(old);
    union.addAll(fresh);
    return union;
  }

  void addAll(Outcome other) {
    other.each(this::add);
  }

  List<Disjunct> normal() {
    return bounded(plain.getOrDefault(Completion.NORMAL, Map.of()).values());
  }

  void each(BiConsumer<Completion, Disjunct> action) {
    for (Map.Entry<Completion, Map<Disjunct, Disjunct>> e : plain.entrySet()) {
      each(e.getKey(), e.getValue().values(), action);
    }
    eachThrown(action);
  }

  private static void each(
      Completion completion, Collection<Disjunct> states, BiConsumer<Completion, Disjunct> action) {
    for (Disjunct d : bounded(states)) {
      action.accept(completion, d);
    }
  }

  private void eachThrown(BiConsumer<Completion, Disjunct> action) {
    List<Thrower> throwers = reduced();
    if (throwers.size() <= LIMIT) {
      throwers.forEach(t -> action.accept(new Completion.Throw(t.thrown()), t.disjunct()));
      return;
    }
    join(throwers.stream().map(Thrower::disjunct).toList())
        .forEach(d -> action.accept(new Completion.Throw(thrownBy(throwers, d)), d));
  }

  /** What is thrown where sessions are as in a state; all, if they are so nowhere. */
  private static Set<Thrown> thrownBy(List<Thrower> throwers, Disjunct like) {
    Set<Thrown> alike = new LinkedHashSet<>();
    Set<Thrown> all = new LinkedHashSet<>();
    for (Thrower t : throwers) {
      all.addAll(t.thrown());
      if (t.disjunct().hasResourcesOf(like)) {
        alike.addAll(t.thrown());
      }
    }
    return alike.isEmpty() ? all : alike;
  }

  private static List<Disjunct> bounded(Collection<Disjunct> states) {
    List<Disjunct> reduced = Reduction.of(states);
    return reduced.size() <= LIMIT ? reduced : join(reduced);
  }

  /** Of those that throw the same, fewer states that say the same. */
  private List<Thrower> reduced() {
    if (throwing.size() < 2) {
      return List.copyOf(throwing.values());
    }
    Map<Set<Thrown>, List<Thrower>> same = new LinkedHashMap<>();
    for (Thrower t : throwing.values()) {
      same.computeIfAbsent(t.thrown(), k -> new ArrayList<>()).add(t);
    }
    List<Thrower> fewer = new ArrayList<>();
    for (List<Thrower> group : same.values()) {
      Reduction.of(group.stream().map(Thrower::disjunct).toList())
          .forEach(d -> fewer.add(new Thrower(d, toldOf(group, d))));
    }
    return fewer;
  }

  /**
   * Equal sets may tell of different calls: a state keeps its own, and one that stands for several
   * has that of one of them, in all of which sessions are as in itself.
   */
  private static Set<Thrown> toldOf(List<Thrower> group, Disjunct state) {
    Set<Thrown> like = group.get(0).thrown();
    boolean found = false;
    for (Thrower t : group) {
      if (t.disjunct().equals(state)) {
        return t.thrown();
      }
      if (!found && t.disjunct().hasResourcesOf(state)) {
        like = t.thrown();
        found = true;
      }
    }
    return like;
  }

  /** Everything but {@code NORMAL}. */
  void eachAbrupt(BiConsumer<Completion, Disjunct> action) {
    for (Map.Entry<Completion, Map<Disjunct, Disjunct>> e : plain.entrySet()) {
      if (!(e.getKey() instanceof Completion.Normal)) {
        each(e.getKey(), e.getValue().values(), action);
      }
    }
    eachThrown(action);
  }

  static Disjunct stronger(Disjunct old, Disjunct fresh) {
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
    places(a, b).forEach(at -> values.put(at, join(a.values().get(at), b.values().get(at))));
    Disjunct joined = stronger(a, b).withoutConditions().withValues(values);
    joined = withOwn(withOwn(joined, a, b), b, a);
    for (Map.Entry<ResourceId, Resource> e : a.resources().entrySet()) {
      Resource other = b.resources().get(e.getKey());
      joined = other == null ? joined : joined.put(e.getKey(), join(e.getValue(), other));
    }
    for (ResourceId id : outOfSight(a, b)) {
      joined = Effects.loseTrackAlong(joined, id);
    }
    // The path that is told should be one on which all that is open was opened.
    int more = b.resources().size() - a.resources().size();
    return more == 0 ? joined : joined.along(more > 0 ? b.trail() : a.trail());
  }

  /** With what only one of them has: as it is there, unless the other is the likelier. */
  private static Disjunct withOwn(Disjunct joined, Disjunct one, Disjunct other) {
    boolean likely = one.strength().compareTo(other.strength()) >= 0;
    Disjunct result = joined;
    for (Map.Entry<ResourceId, Resource> e : one.resources().entrySet()) {
      if (!other.resources().containsKey(e.getKey())) {
        result = result.put(e.getKey(), e.getValue());
        result = likely ? result : Effects.loseTrack(result, e.getKey());
      }
    }
    return result;
  }

  /** What a variable held in only one of them: what is done by that variable is seen no more. */
  private static Set<ResourceId> outOfSight(Disjunct a, Disjunct b) {
    Set<ResourceId> ids = new LinkedHashSet<>();
    for (Object place : places(a, b)) {
      Value left = a.values().get(place);
      Value right = b.values().get(place);
      if (!Objects.equals(left, right)) {
        KnownCall.idOf(left).ifPresent(ids::add);
        KnownCall.idOf(right).ifPresent(ids::add);
      }
    }
    return ids;
  }

  private static Set<Object> places(Disjunct a, Disjunct b) {
    Set<Object> places = new LinkedHashSet<>(a.values().keySet());
    places.addAll(b.values().keySet());
    return places;
  }

  /**
   * A session that is there on one path only is still what the variable holds, if anything: what is
   * opened from it further on is closed with it.
   */
  private static Value join(Value a, Value b) {
    if (Objects.equals(a, b)) {
      return a;
    }
    boolean left = KnownCall.idOf(a).isPresent();
    boolean right = KnownCall.idOf(b).isPresent();
    return left == right ? Value.UNKNOWN : left ? a : b;
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
}
