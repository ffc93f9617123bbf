package dev.acidlint.pmd;

/** Shows what {@link dev.acidlint.rules.RollbackMasksFailure} finds. */
public final class RollbackMasksFailure extends AcidlintRule {

  public RollbackMasksFailure() {
    super(dev.acidlint.rules.RollbackMasksFailure.NAME);
  }
}
