package dev.acidlint.pmd.command;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.catalogue.Catalogues;
import dev.acidlint.model.SourceText;
import dev.acidlint.model.SourceUnit;
import dev.acidlint.model.Suppression;
import dev.acidlint.pmd.LoadedSummaries;
import dev.acidlint.pmd.PmdLowering;
import dev.acidlint.pmd.program.KnownProgram;
import dev.acidlint.repair.RepairRequest;
import dev.acidlint.repair.RepairResult;
import dev.acidlint.repair.Repairs;
import dev.acidlint.rules.Analysis;
import dev.acidlint.rules.Analyzer;
import dev.acidlint.rules.Finding;
import dev.acidlint.rules.RuleRegistry;
import dev.acidlint.rules.Settings;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;

/** The real engine: PMD's tree, lowered, and the analysis that all hosts share. */
final class PmdEngine implements AnalysisEngine {
  private final Catalogue catalogue;
  private final Settings settings;
  private final KnownProgram known;
  private final Analyzer analyzer;
  private final BiFunction<SourceText, RepairRequest, RepairResult> repairs = Repairs.shared();

  private PmdEngine(Catalogue catalogue, Settings settings, KnownProgram known) {
    this.catalogue = catalogue;
    this.settings = settings;
    this.known = known;
    this.analyzer = new Analyzer(catalogue, settings, known);
  }

  /** See {@link Host.EngineFactory}. */
  static AnalysisEngine create(List<Path> catalogues, Settings settings) {
    Catalogue catalogue =
        catalogues.isEmpty() ? Catalogues.standard() : Catalogues.withUserFiles(catalogues);
    return new PmdEngine(catalogue, settings, KnownProgram.NONE);
  }

  @Override
  public SortedMap<String, String> rules() {
    SortedMap<String, String> rules = new TreeMap<>();
    RuleRegistry.all().forEach(rule -> rules.put(rule.name(), rule.summary()));
    return rules;
  }

  @Override
  public Survey survey(Collection<Source> sources, Trees trees, Runnable afterFile) {
    ProgramSurvey.Result result = new ProgramSurvey(catalogue, trees).of(sources, afterFile);
    return new Survey(
        new PmdEngine(catalogue, settings, result.known()),
        sources.stream().filter(source -> result.worth().contains(source.path())).toList(),
        result.unreadable(),
        result.crashed());
  }

  @Override
  public AnalysisEngine knowing(String summaries) {
    return new PmdEngine(catalogue, settings, LoadedSummaries.of(summaries, catalogue));
  }

  @Override
  public Analysis analyze(ASTCompilationUnit unit) {
    return PmdLowering.lowerIfWorth(unit, catalogue, known.program())
        .map(lowered -> analyze(lowered, unit))
        .orElseGet(() -> new Analysis(List.of(), List.of(), List.of()));
  }

  private Analysis analyze(SourceUnit lowered, ASTCompilationUnit unit) {
    Analysis analysis = analyzer.analyze(lowered);
    List<Finding> shown =
        analysis.findings().stream().filter(f -> !isSuppressed(f, lowered, unit)).toList();
    return new Analysis(shown, analysis.givenUp(), analysis.internalErrors());
  }

  @Override
  public RepairResult repair(SourceText text, RepairRequest request) {
    return repairs.apply(text, request);
  }

  /** What PMD would suppress if it ran the rules itself: its comments, its annotations. */
  private static boolean isSuppressed(
      Finding finding, SourceUnit lowered, ASTCompilationUnit unit) {
    int line = lowered.text().line(finding.site().start());
    return unit.getAstInfo().getSuppressionComment(line) != null
        || lowered.suppressions().stream().anyMatch(s -> isForPmd(s, finding));
  }

  private static boolean isForPmd(Suppression suppression, Finding finding) {
    return suppression.span().encloses(finding.site())
        && (suppression.names().contains("PMD")
            || suppression.names().contains("PMD." + finding.rule()));
  }
}
