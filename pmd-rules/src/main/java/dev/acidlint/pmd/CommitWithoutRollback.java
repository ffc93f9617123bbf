package dev.acidlint.pmd;

/** Shows what {@link dev.acidlint.rules.CommitWithoutRollback} finds. */
public final class CommitWithoutRollback extends AcidlintRule {

  public CommitWithoutRollback() {
    super(dev.acidlint.rules.CommitWithoutRollback.NAME);
  }
}
