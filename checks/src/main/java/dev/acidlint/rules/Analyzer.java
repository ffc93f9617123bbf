package dev.acidlint.rules;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.model.SourceUnit;
import java.util.List;

/** The one way into the analysis: every host calls this, once for each unit. */
public final class Analyzer {
  private final Catalogue catalogue;
  private final Settings settings;

  public Analyzer(Catalogue catalogue, Settings settings) {
    this.catalogue = catalogue;
    this.settings = settings;
  }

  /**
   * Runs all rules over one unit. Throws nothing but {@link VirtualMachineError}; what goes wrong
   * inside is contained and told in the result.
   */
  public Analysis analyze(SourceUnit unit) {
    return new Analysis(List.of(), List.of(), List.of());
  }
}
