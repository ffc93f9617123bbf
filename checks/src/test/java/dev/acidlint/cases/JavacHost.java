package dev.acidlint.cases;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.errorprone.JavacHarness;
import dev.acidlint.model.SourceUnit;
import java.util.Map;
import java.util.function.BiConsumer;

/** All texts of a group in one javac task. */
public record JavacHost(Catalogue catalogue) implements Host {

  @Override
  public void lower(
      ClassPathGroup group, Map<String, String> texts, BiConsumer<String, SourceUnit> units) {
    new JavacHarness(group.jars(), catalogue).lower(texts).forEach(units);
  }
}
