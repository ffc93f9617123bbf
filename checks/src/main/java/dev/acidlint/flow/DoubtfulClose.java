package dev.acidlint.flow;

import dev.acidlint.flow.Resource.Done;
import dev.acidlint.flow.Summary.Case;
import dev.acidlint.flow.Summary.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A helper that closes what it is given, or hands it on, on one way through and not on another, for
 * a reason that no argument and no guard tells, has its reasons: on the other way it may be closed
 * as well.
 */
final class DoubtfulClose {
  private static final Set<Done> SETTLED =
      Set.of(Done.CLOSE, Done.HAND_ON, Done.LOSE_TRACK, Done.MAYBE_CLOSE, Done.FOUND_CLOSED);

  private DoubtfulClose() {}

  static List<Case> in(List<Case> cases) {
    List<Case> result = new ArrayList<>();
    for (Case one : cases) {
      result.add(one.thrown().isPresent() ? one : doubting(one, cases));
    }
    return result;
  }

  private static Case doubting(Case one, List<Case> cases) {
    List<Effect> effects = new ArrayList<>(one.effects());
    for (Case other : cases) {
      if (other.thrown().isEmpty() && isAlternative(one.guards(), other.guards())) {
        for (Effect closing : other.effects()) {
          if (closing.done().contains(Done.CLOSE) || closing.done().contains(Done.HAND_ON)) {
            doubt(effects, closing);
          }
        }
      }
    }
    return new Case(one.guards(), List.copyOf(effects), one.result(), one.thrown(), one.strength());
  }

  private static void doubt(List<Effect> effects, Effect closing) {
    Optional<Effect> same =
        effects.stream().filter(e -> e.root().equals(closing.root())).findFirst();
    if (same.isEmpty()) {
      effects.add(with(closing, List.of(Done.MAYBE_CLOSE)));
    } else if (same.get().done().stream().noneMatch(SETTLED::contains)) {
      List<Done> done = new ArrayList<>(same.get().done());
      done.add(Done.MAYBE_CLOSE);
      effects.set(effects.indexOf(same.get()), with(closing, List.copyOf(done)));
    }
  }

  private static Effect with(Effect e, List<Done> done) {
    return new Effect(e.root(), e.type(), e.chained(), done);
  }

  /** Whether a call for which one holds may also be one for which the other does. */
  private static boolean isAlternative(Map<Integer, Value> one, Map<Integer, Value> other) {
    return one.entrySet().stream()
        .allMatch(
            g -> {
              Value there = other.get(g.getKey());
              return there == null || there.equals(g.getValue());
            });
  }
}
