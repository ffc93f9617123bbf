package dev.acidlint.cases;

import dev.acidlint.model.SourceUnit;
import java.util.Map;
import java.util.function.BiConsumer;

/** What turns texts into units. */
@FunctionalInterface
public interface Host {

  /**
   * Lowers texts that compile.
   *
   * @param texts by their names, {@code Rule/group/Name.java}
   * @param units is told the unit of each name; the unit is good until it returns
   */
  void lower(ClassPathGroup group, Map<String, String> texts, BiConsumer<String, SourceUnit> units);
}
