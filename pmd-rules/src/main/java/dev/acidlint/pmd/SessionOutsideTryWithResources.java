package dev.acidlint.pmd;

/** Shows what {@link dev.acidlint.rules.SessionOutsideTryWithResources} finds. */
public final class SessionOutsideTryWithResources extends AcidlintRule {

  public SessionOutsideTryWithResources() {
    super(dev.acidlint.rules.SessionOutsideTryWithResources.NAME);
  }
}
