package dev.acidlint.pmd;

/** Shows what {@link dev.acidlint.rules.BorrowedSessionClosed} finds. */
public final class BorrowedSessionClosed extends AcidlintRule {

  public BorrowedSessionClosed() {
    super(dev.acidlint.rules.BorrowedSessionClosed.NAME);
  }
}
