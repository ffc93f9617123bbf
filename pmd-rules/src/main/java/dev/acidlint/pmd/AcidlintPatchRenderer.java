package dev.acidlint.pmd;

import dev.acidlint.pmd.command.PatchRenderer;

/**
 * The patch renderer under the name that a user gives to PMD: {@code pmd check -f
 * dev.acidlint.pmd.AcidlintPatchRenderer}.
 */
public final class AcidlintPatchRenderer extends PatchRenderer {

  /** PMD makes renderers by reflection. */
  public AcidlintPatchRenderer() {}
}
