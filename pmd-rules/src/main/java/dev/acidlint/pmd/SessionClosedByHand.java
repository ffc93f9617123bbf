package dev.acidlint.pmd;

/** Shows what {@link dev.acidlint.rules.SessionClosedByHand} finds. */
public final class SessionClosedByHand extends AcidlintRule {

  public SessionClosedByHand() {
    super(dev.acidlint.rules.SessionClosedByHand.NAME);
  }
}
