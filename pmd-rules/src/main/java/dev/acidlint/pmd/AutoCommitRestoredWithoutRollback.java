package dev.acidlint.pmd;

/** Shows what {@link dev.acidlint.rules.AutoCommitRestoredWithoutRollback} finds. */
public final class AutoCommitRestoredWithoutRollback extends AcidlintRule {

  public AutoCommitRestoredWithoutRollback() {
    super(dev.acidlint.rules.AutoCommitRestoredWithoutRollback.NAME);
  }
}
