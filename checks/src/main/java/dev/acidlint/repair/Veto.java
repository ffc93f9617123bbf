package dev.acidlint.repair;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One thing that forbids a repair.
 *
 * @param reason what a user reads
 * @param holds whether it forbids this one
 */
record Veto<S>(String reason, Predicate<S> holds) {

  /** The reason of the first that holds. */
  static <S> Optional<String> first(List<Veto<S>> vetoes, S site) {
    return vetoes.stream().filter(veto -> veto.holds().test(site)).map(Veto::reason).findFirst();
  }
}
