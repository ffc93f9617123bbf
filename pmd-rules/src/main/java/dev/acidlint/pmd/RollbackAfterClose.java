package dev.acidlint.pmd;

/** Shows what {@link dev.acidlint.rules.RollbackAfterClose} finds. */
public final class RollbackAfterClose extends AcidlintRule {

  public RollbackAfterClose() {
    super(dev.acidlint.rules.RollbackAfterClose.NAME);
  }
}
