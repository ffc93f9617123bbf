package dev.acidlint.pmd;

import dev.acidlint.cases.ClassPathGroup;
import dev.acidlint.cases.Host;
import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.model.SourceUnit;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Texts through PMD, each on its own.
 *
 * @param classPath whether the group's jars are there, or bare sources are all there is
 */
record PmdHost(Catalogue catalogue, boolean classPath) implements Host {

  @Override
  public void lower(
      ClassPathGroup group, Map<String, String> texts, BiConsumer<String, SourceUnit> units) {
    try (PmdHarness harness = new PmdHarness(classPath ? group.jars() : List.of(), catalogue)) {
      texts.forEach((name, text) -> units.accept(name, harness.lower(name, text)));
    }
  }
}
