package dev.acidlint.flow;

import dev.acidlint.flow.Resource.Done;
import dev.acidlint.flow.Summary.Case;
import dev.acidlint.flow.Summary.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A helper that closes what it is given, hands it on or rolls it back on one way through and not on
 * another, for a reason that no argument and no guard tells, has its reasons: on the other way it
 * may be closed, and its transaction ended, as well.
 */
final class DoubtfulClose {
  private static final Set<Done> SETTLED =
      Set.of(Done.CLOSE, Done.HAND_ON, Done.LOSE_TRACK, Done.MAYBE_CLOSE, Done.FOUND_CLOSED);

  private static final Set<Done> ENDED =
      Set.of(
          Done.COMMIT,
          Done.COMMIT_FAILED,
          Done.ROLLBACK,
          Done.MARK_ROLLBACK_ONLY,
          Done.END,
          Done.HAND_ON,
          Done.LOSE_TRACK,
          Done.MAYBE_END,
          Done.FOUND_INACTIVE,
          Done.FOUND_AUTO_COMMIT_ON);

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
      if (other.thrown().isEmpty() && isAlternative(one, other)) {
        for (Effect closing : other.effects()) {
          boolean closes =
              closing.done().contains(Done.CLOSE) || closing.done().contains(Done.HAND_ON);
          if (closes) {
            doubt(effects, closing, SETTLED, Done.MAYBE_CLOSE);
          }
          if (closing.done().contains(Done.ROLLBACK)
              || (closes && closing.done().contains(Done.COMMIT))) {
            doubt(effects, closing, ENDED, Done.MAYBE_END);
          }
        }
      }
    }
    return one.withEffects(List.copyOf(effects));
  }

  private static void doubt(List<Effect> effects, Effect closing, Set<Done> settled, Done perhaps) {
    Optional<Effect> same =
        effects.stream().filter(e -> e.root().equals(closing.root())).findFirst();
    if (same.isEmpty()) {
      effects.add(with(closing, List.of(perhaps)));
    } else if (same.get().done().stream().noneMatch(settled::contains)) {
      List<Done> done = new ArrayList<>(same.get().done());
      done.add(perhaps);
      effects.set(effects.indexOf(same.get()), with(closing, List.copyOf(done)));
    }
  }

  private static Effect with(Effect e, List<Done> done) {
    return new Effect(e.root(), e.type(), e.chained(), done);
  }

  /** Whether a call for which one holds may also be one for which the other does. */
  private static boolean isAlternative(Case one, Case other) {
    return !one.flags().excludes(other.flags())
        && one.guards().entrySet().stream()
            .allMatch(
                g -> {
                  Value there = other.guards().get(g.getKey());
                  return there == null || there.equals(g.getValue());
                });
  }
}
