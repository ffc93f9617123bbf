package dev.acidlint.pmd;

/** Shows what {@link dev.acidlint.rules.EnginePerCall} finds. */
public final class EnginePerCall extends AcidlintRule {

  public EnginePerCall() {
    super(dev.acidlint.rules.EnginePerCall.NAME);
  }
}
