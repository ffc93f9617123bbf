package dev.acidlint.pmd.command;

import dev.acidlint.catalogue.CatalogueException;
import dev.acidlint.rules.Settings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * What surrounds the command, so that a test can stand in for it.
 *
 * @param out takes reports, as bytes
 * @param err takes everything else
 * @param workingDirectory absolute
 * @param watched whether a person watches {@code err}
 * @param clock nanoseconds
 */
record Host(
    PrintStream out,
    PrintStream err,
    Path workingDirectory,
    boolean watched,
    LongSupplier clock,
    EngineFactory engines) {

  /** Makes the engine once the options are known. */
  @FunctionalInterface
  interface EngineFactory {
    /**
     * Makes an engine.
     *
     * @param catalogues the user's own catalogue files
     * @throws CatalogueException if one of them cannot be used
     */
    AnalysisEngine create(List<Path> catalogues, Settings settings);
  }
}
