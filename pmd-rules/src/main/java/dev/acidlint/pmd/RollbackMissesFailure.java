package dev.acidlint.pmd;

/** Shows what {@link dev.acidlint.rules.RollbackMissesFailure} finds. */
public final class RollbackMissesFailure extends AcidlintRule {

  public RollbackMissesFailure() {
    super(dev.acidlint.rules.RollbackMissesFailure.NAME);
  }
}
