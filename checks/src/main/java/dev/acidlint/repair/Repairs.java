package dev.acidlint.repair;

import dev.acidlint.model.SourceText;

/** Computes repairs from the text of a file. */
public final class Repairs {

  private Repairs() {}

  /** Computes the repair for a request; throws nothing. */
  public static RepairResult compute(SourceText text, RepairRequest request) {
    try {
      if (request instanceof RepairRequest.ProtectTransaction protect) {
        return ProtectTransaction.compute(text, protect);
      }
      if (request instanceof RepairRequest.UseTryWithResources resources) {
        return UseTryWithResources.compute(text, resources);
      }
      if (request instanceof RepairRequest.RethrowFailure rethrow) {
        return RethrowFailure.compute(text, rethrow);
      }
      if (request instanceof RepairRequest.MoveRollback move) {
        return MoveRollback.compute(text, move);
      }
      if (request instanceof RepairRequest.WidenHandler widen) {
        return WidenHandler.compute(text, widen);
      }
      if (request instanceof RepairRequest.GuardRollback guard) {
        return GuardRollback.compute(text, guard);
      }
      if (request instanceof RepairRequest.HoistEngine hoist) {
        return HoistEngine.compute(text, hoist);
      }
      if (request instanceof RepairRequest.ProtectHandedOver protect) {
        return ProtectHandedOver.compute(text, protect);
      }
      if (request instanceof RepairRequest.MergeCommits merge) {
        return MergeCommits.compute(text, merge);
      }
      if (request instanceof RepairRequest.GiveBack giveBack) {
        return GiveBack.compute(text, giveBack);
      }
      return new RepairResult.Refused("there is no repair of this kind");
    } catch (RuntimeException | StackOverflowError e) {
      return new RepairResult.Refused("the repair failed inside: " + e);
    }
  }
}
