package dev.acidlint.pmd;

/** Shows what {@link dev.acidlint.rules.CommitOfBorrowedTransaction} finds. */
public final class CommitOfBorrowedTransaction extends AcidlintRule {

  public CommitOfBorrowedTransaction() {
    super(dev.acidlint.rules.CommitOfBorrowedTransaction.NAME);
  }
}
