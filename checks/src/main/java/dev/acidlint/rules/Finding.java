package dev.acidlint.rules;

import dev.acidlint.model.Span;
import dev.acidlint.repair.RepairRequest;
import java.util.List;
import java.util.Optional;

/**
 * One fault found. Equal findings of both hosts are equal records.
 *
 * @param rule the rule's name
 * @param site the token that the finding is shown at
 * @param message names the variable, the line that throws, and what is left open
 * @param witness the path that proves it, in order
 * @param repair what its repair needs; empty if there is none to compute
 * @param noRepair where {@code repair} is empty, why, in words
 */
public record Finding(
    String rule,
    Confidence confidence,
    Span site,
    String message,
    List<Step> witness,
    Optional<RepairRequest> repair,
    String noRepair) {

  /** One step of a path: what happens there, in a few words. */
  public record Step(Span at, String what) {}
}
