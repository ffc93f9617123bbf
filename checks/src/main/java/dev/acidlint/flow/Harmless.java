package dev.acidlint.flow;

import dev.acidlint.flow.Summary.Case;
import dev.acidlint.flow.Summary.Result;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A method that does nothing to any session and gives none can only throw or not: why it does is
 * not for its callers to follow. Told in as few words as that takes, or each of its calls would
 * split its caller's states.
 */
final class Harmless {

  private Harmless() {}

  /** The same summary, shorter if that can be. */
  static Summary shortened(Summary summary) {
    boolean harmless =
        summary.cases().stream()
            .allMatch(
                one ->
                    one.effects().isEmpty()
                        && (one.result() instanceof Result.Other
                            || one.result() instanceof Result.Constant));
    return harmless
        ? new Summary(inShort(summary.cases()), summary.followed(), summary.firm())
        : summary;
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
