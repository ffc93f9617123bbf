package dev.acidlint.pmd;

/** Shows what {@link dev.acidlint.rules.SplitTransaction} finds. */
public final class SplitTransaction extends AcidlintRule {

  public SplitTransaction() {
    super(dev.acidlint.rules.SplitTransaction.NAME);
  }
}
