package dev.acidlint.flow;

import dev.acidlint.flow.Summary.Case;
import dev.acidlint.flow.Summary.Effect;
import dev.acidlint.flow.Summary.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Where there are too many ways through a method, those that differ in little are one. */
final class FewerWays {
  private static final int MOST = 24;
  private static final List<Resource.Done> ABSENT = List.of(Resource.Done.FOUND_ABSENT);

  private FewerWays() {}

  /**
   * As many as a summary may have; none if there are too many still.
   *
   * @param part what is done to a statement or the like, which ends with its session
   */
  static List<Case> of(Collection<Case> all, Predicate<Effect> part) {
    Collection<Case> left = all;
    if (left.size() > MOST) {
      left = each(left, one -> one.withFlags(one.flags().inShort()));
    }
    if (left.size() > MOST) {
      Map<Root, Set<Effect>> there = whereThere(all);
      left = each(left, one -> closedThough(one, part, there));
    }
    if (left.size() > MOST) {
      left = each(left, FewerWays::withoutAbsences);
    }
    return left.size() > MOST ? List.of() : List.copyOf(left);
  }

  private static Collection<Case> each(Collection<Case> cases, UnaryOperator<Case> shorter) {
    Map<Case, Case> fewer = new LinkedHashMap<>();
    for (Case one : cases) {
      Case left = shorter.apply(one);
      fewer.merge(left, left, (a, b) -> a);
    }
    return fewer.values();
  }

  /** A part that was not there is as good as one that is closed wherever it is there. */
  private static Case closedThough(Case one, Predicate<Effect> part, Map<Root, Set<Effect>> there) {
    List<Effect> effects = new ArrayList<>();
    for (Effect effect : one.effects()) {
      boolean absent = effect.done().equals(ABSENT) && part.test(effect);
      Set<Effect> done = absent ? there.getOrDefault(effect.root(), Set.of()) : Set.of();
      // Where it is there, the ways may differ in what is done to it.
      effects.add(done.size() == 1 ? done.iterator().next() : effect);
    }
    return one.withEffects(effects);
  }

  /** What is done to each on the ways on which it is there. */
  private static Map<Root, Set<Effect>> whereThere(Collection<Case> all) {
    Map<Root, Set<Effect>> there = new HashMap<>();
    for (Case one : all) {
      for (Effect effect : one.effects()) {
        if (!effect.done().equals(ABSENT)) {
          there.computeIfAbsent(effect.root(), root -> new HashSet<>()).add(effect);
        }
      }
    }
    return there;
  }

  /** Not to differ in what was not there. */
  private static Case withoutAbsences(Case one) {
    List<Effect> effects = new ArrayList<>();
    for (Effect effect : one.effects()) {
      List<Resource.Done> done =
          effect.done().stream().filter(d -> d != Resource.Done.FOUND_ABSENT).toList();
      if (!done.isEmpty()) {
        effects.add(new Effect(effect.root(), effect.type(), effect.chained(), done));
      }
    }
    return one.withEffects(effects);
  }
}
