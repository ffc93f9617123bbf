package dev.acidlint.repair;

import dev.acidlint.model.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Repairs a file until nothing more can be repaired. In each round the file is analysed anew and
 * the repairs that do not overlap are applied, in order of the text; the others wait for the next.
 */
public final class RepairRounds {

  /** More than any real file needs; a repair that is offered again and again must not hang. */
  private static final int MOST_ROUNDS = 20;

  /**
   * What came of it.
   *
   * @param text the text after the last round
   * @param applied all repairs, round by round; spans are those of the text of their round
   * @param refusals why the requests that are left have no repair, each reason once
   * @param settled whether the last round had nothing to repair
   */
  public record Outcome(
      SourceText text, List<Repair> applied, Set<String> refusals, boolean settled) {}

  private RepairRounds() {}

  /**
   * Runs the rounds.
   *
   * @param analysis what is to be repaired in a text
   * @param wanted which of the repairs offered to apply
   */
  public static Outcome run(
      SourceText start,
      Function<SourceText, List<RepairRequest>> analysis,
      Predicate<Repair> wanted) {
    return run(start, analysis, wanted, Repairs.shared());
  }

  /** As above, with another way to compute a repair. */
  public static Outcome run(
      SourceText start,
      Function<SourceText, List<RepairRequest>> analysis,
      Predicate<Repair> wanted,
      BiFunction<SourceText, RepairRequest, RepairResult> compute) {
    SourceText text = start;
    List<Repair> applied = new ArrayList<>();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Repair> offered = new ArrayList<>();
      Set<String> refusals = new LinkedHashSet<>();
      for (RepairRequest request : analysis.apply(text)) {
        RepairResult result = compute.apply(text, request);
        if (result instanceof RepairResult.Refused refused) {
          refusals.add(refused.reason());
        } else if (result instanceof RepairResult.Offered offer && wanted.test(offer.repair())) {
          offered.add(offer.repair());
        }
      }
      List<Repair> chosen = apart(text, offered);
      if (chosen.isEmpty()) {
        return new Outcome(text, List.copyOf(applied), refusals, true);
      }
      applied.addAll(chosen);
      text = SourceText.of(EditedSource.apply(text, chosen).orElseThrow());
    }
    return new Outcome(text, List.copyOf(applied), Set.of(), false);
  }

  /** Those that can be applied together, the first in the text first. */
  private static List<Repair> apart(SourceText text, List<Repair> offered) {
    List<Repair> ordered = new ArrayList<>(offered);
    ordered.sort(
        Comparator.comparing((Repair repair) -> repair.edit().span())
            .thenComparing(repair -> repair.edit().replacement()));
    List<Repair> chosen = new ArrayList<>();
    for (Repair repair : ordered) {
      List<Repair> more = new ArrayList<>(chosen);
      more.add(repair);
      Optional<String> together = EditedSource.apply(text, more);
      if (together.isPresent() && !isTwice(chosen, repair)) {
        chosen = more;
      }
    }
    return chosen;
  }

  /** Two insertions at one place do not overlap, but the second was not computed with the first. */
  private static boolean isTwice(List<Repair> chosen, Repair repair) {
    return chosen.stream().anyMatch(it -> it.edit().span().start() == repair.edit().span().start());
  }
}
