package dev.acidlint.pmd;

/** Shows what {@link dev.acidlint.rules.SwallowedPersistenceException} finds. */
public final class SwallowedPersistenceException extends AcidlintRule {

  public SwallowedPersistenceException() {
    super(dev.acidlint.rules.SwallowedPersistenceException.NAME);
  }
}
