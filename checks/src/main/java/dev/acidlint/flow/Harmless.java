package dev.acidlint.flow;

import dev.acidlint.flow.Resource.Done;
import dev.acidlint.flow.Summary.Case;
import dev.acidlint.flow.Summary.Effect;
import dev.acidlint.flow.Summary.Result;
import dev.acidlint.flow.Summary.Root;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A method that does nothing to any session and gives none can only throw or not: why it does is
 * not for its callers to follow. Told in as few words as that takes, or each of its calls would
 * split its caller's states. So is one that only uses what its own object holds: that it may do
 * some work is thought of at every call.
 */
final class Harmless {

  private Harmless() {}

  /** The same summary, shorter if that can be. */
  static Summary shortened(Summary summary) {
    List<Case> cases = summary.cases().stream().map(Harmless::withoutMereUse).toList();
    boolean harmless =
        cases.stream()
            .allMatch(
                one ->
                    one.effects().isEmpty()
                        && one.kept().isEmpty()
                        && one.flags().set().isEmpty()
                        && (one.result() instanceof Result.Other
                            || one.result() instanceof Result.Constant));
    return harmless
        ? new Summary(inShort(cases), summary.followed(), summary.closesSomething(), summary.firm())
        : summary;
  }

  private static Case withoutMereUse(Case one) {
    List<Effect> effects = one.effects().stream().filter(e -> !isMereUse(e)).toList();
    return one.withEffects(effects);
  }

  /** Whether an effect is on something that is not the caller's, and changes nothing about it. */
  static boolean isMereUse(Effect effect) {
    return !(effect.root() instanceof Root.Parameter)
        && effect.done().stream()
            .allMatch(done -> done.isGuard() || done == Done.USE || done == Done.WORK);
  }

  private static List<Case> inShort(List<Case> cases) {
    List<Case> all = new ArrayList<>();
    Optional<Strength> best =
        cases.stream()
            .filter(one -> one.thrown().isEmpty())
            .map(Case::strength)
            .max(Strength::compareTo);
    best.ifPresent(
        strength ->
            all.add(new Case(Map.of(), List.of(), result(cases), Optional.empty(), strength)));
    for (Strength strength : Strength.values()) {
      Set<Thrown> thrown = new LinkedHashSet<>();
      cases.stream()
          .filter(one -> one.strength() == strength)
          .forEach(one -> one.thrown().ifPresent(thrown::addAll));
      if (!thrown.isEmpty()) {
        all.add(new Case(Map.of(), List.of(), new Result.Other(), Optional.of(thrown), strength));
      }
    }
    return List.copyOf(all);
  }

  /** What it returns, if that is the same in all cases. */
  private static Result result(List<Case> cases) {
    List<Result> results =
        cases.stream().filter(one -> one.thrown().isEmpty()).map(Case::result).distinct().toList();
    return results.size() == 1 ? results.get(0) : new Result.Other();
  }
}
