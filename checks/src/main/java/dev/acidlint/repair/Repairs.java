package dev.acidlint.repair;

import dev.acidlint.model.SourceText;

/** Computes repairs from the text of a file. */
public final class Repairs {

  private Repairs() {}

  /** Computes the repair for a request; throws nothing. */
  public static RepairResult compute(SourceText text, RepairRequest request) {
    return new RepairResult.Refused("not built yet");
  }
}
