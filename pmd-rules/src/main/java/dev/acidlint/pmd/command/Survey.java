package dev.acidlint.pmd.command;

import java.util.Collection;
import java.util.List;

/**
 * What a first look at all sources has taught.
 *
 * @param engine one that knows of them
 * @param worth those in which findings can be, in order
 * @param unreadable files that could not be read or parsed, in order
 * @param crashed files in which something of our own went wrong, in order
 */
record Survey(
    AnalysisEngine engine,
    Collection<Source> worth,
    List<Problem> unreadable,
    List<Problem> crashed) {

  /** Of an engine that takes one file at a time. */
  static Survey none(AnalysisEngine engine, Collection<Source> sources) {
    return new Survey(engine, sources, List.of(), List.of());
  }
}
