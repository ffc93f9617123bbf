package dev.acidlint.pmd;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.pmd.program.KnownProgram;
import dev.acidlint.rules.Analysis;
import dev.acidlint.rules.Analyzer;
import dev.acidlint.rules.Confidence;
import dev.acidlint.rules.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;
import net.sourceforge.pmd.util.DataMap;
import net.sourceforge.pmd.util.DataMap.DataKey;

/**
 * Analyses a file once for all rules that are set alike, and keeps the result with PMD's tree of
 * it.
 */
class SharedAnalysis {

  /**
   * What of a rule's properties matters to the analysis; the confidence is looked at later. Twelve
   * rules ask by it for each file.
   */
  record Key(boolean includeTests, String pool, String catalogue, String summaries) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && includeTests == that.includeTests
          && pool.equals(that.pool)
          && catalogue.equals(that.catalogue)
          && summaries.equals(that.summaries);
    }

    @Override
    public int hashCode() {
      return 31 * pool.hashCode() + catalogue.hashCode();
    }
  }

  static final SharedAnalysis STANDARD = new SharedAnalysis();

  private static final System.Logger LOGGER = System.getLogger("dev.acidlint");
  private static final Analysis NOTHING = new Analysis(List.of(), List.of(), List.of());

  private final DataKey<?, Map<Key, Analysis>> results = DataMap.simpleDataKey("acidlint analysis");

  final Analysis of(ASTCompilationUnit unit, Key key) {
    Map<Key, Analysis> known = unit.getUserMap().computeIfAbsent(results, () -> new HashMap<>());
    Analysis analysis = known.get(key);
    if (analysis == null) {
      analysis = contained(unit, key);
      known.put(key, analysis);
    }
    return analysis;
  }

  private Analysis contained(ASTCompilationUnit unit, Key key) {
    Analysis analysis;
    try {
      analysis = analyse(unit, key);
    } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
      analysis = new Analysis(List.of(), List.of(), List.of(e.toString()));
    }
    for (String error : analysis.internalErrors()) {
      LOGGER.log(
          System.Logger.Level.WARNING,
          "acidlint could not analyse all of "
              + unit.getTextDocument().getFileId().getOriginalPath()
              + ": "
              + error);
    }
    return analysis;
  }

  /** The analysis itself; a test puts another in its place. */
  Analysis analyse(ASTCompilationUnit unit, Key key) {
    Catalogue catalogue = LoadedCatalogue.of(key.catalogue()).catalogue();
    KnownProgram known = LoadedSummaries.of(key.summaries(), catalogue);
    Settings settings =
        new Settings(
            Confidence.LOW, key.includeTests(), Optional.of(key.pool()).filter(p -> !p.isEmpty()));
    return PmdLowering.lowerIfWorth(unit, catalogue, known.program())
        .map(new Analyzer(catalogue, settings, known)::analyze)
        .orElse(NOTHING);
  }
}
