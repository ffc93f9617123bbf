package dev.acidlint.flow;

import dev.acidlint.flow.Resource.Done;
import java.util.ArrayList;
import java.util.List;

/**
 * What was done to a resource, in order, as far as anybody will ask. Where only a guard may ask
 * that is little, and states that differ in nothing else are one.
 *
 * @param whole whether a summary is to tell a caller; else only whether anything was done counts,
 *     and what guards have answered last
 */
public record Deeds(boolean whole, List<Done> list) {
  static final Deeds WHOLE = new Deeds(true, List.of());
  static final Deeds NONE = new Deeds(false, List.of());

  private static final int MOST = 8;
  private static final Deeds SOME = new Deeds(false, List.of(Done.USE));

  public boolean isEmpty() {
    return list.isEmpty();
  }

  Deeds and(Done what) {
    if (isRepeated(what)) {
      return this;
    }
    if (!whole && !what.isGuard()) {
      return isEmpty() || !isPlainUse(what) ? SOME : this;
    }
    List<Done> all = new ArrayList<>(list);
    if (all.size() == MOST) {
      all.set(MOST - 1, Done.LOSE_TRACK);
    } else {
      all.add(what);
    }
    return new Deeds(whole, List.copyOf(all));
  }

  /**
   * To work on it, use it, hand it on or lose sight of it once more changes nothing, if all that
   * was done since the last time is of that sort too. Loops would else make a longer list in every
   * round, and a state of its own of each.
   */
  private boolean isRepeated(Done what) {
    for (int i = list.size() - 1; i >= 0; i--) {
      Done before = list.get(i);
      if (before == what) {
        return true;
      }
      if (!isIdempotent(what) || !isIdempotent(before)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isIdempotent(Done done) {
    return isPlainUse(done)
        || done == Done.HAND_ON
        || done == Done.LOSE_TRACK
        || done == Done.MAYBE_CLOSE
        || done == Done.MAYBE_END;
  }

  /** Whether a guard answers after it as before. */
  static boolean isPlainUse(Done done) {
    return done == Done.WORK || done == Done.USE;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Deeds that && whole == that.whole && list.equals(that.list);
  }

  @Override
  public int hashCode() {
    return 31 * list.hashCode() + (whole ? 1 : 0);
  }

  /** Without the answers of guards. */
  Deeds withoutGuards() {
    return whole || isEmpty() ? this : SOME;
  }
}
