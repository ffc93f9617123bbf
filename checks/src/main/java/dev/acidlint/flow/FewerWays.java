package dev.acidlint.flow;

import dev.acidlint.flow.Summary.Case;
import dev.acidlint.flow.Summary.Effect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Where there are too many ways through a method, those that differ in little are one. */
final class FewerWays {
  private static final int MOST = 24;

  private FewerWays() {}

  /** As many as a summary may have; none if there are too many still. */
  static List<Case> of(Collection<Case> all) {
    Collection<Case> left = all;
    if (left.size() > MOST) {
      left = each(left, one -> one.withFlags(one.flags().inShort()));
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
