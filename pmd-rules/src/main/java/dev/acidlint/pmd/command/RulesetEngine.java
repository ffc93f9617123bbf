package dev.acidlint.pmd.command;

import dev.acidlint.catalogue.CatalogueException;
import dev.acidlint.model.SourceText;
import dev.acidlint.repair.RepairRequest;
import dev.acidlint.repair.RepairResult;
import dev.acidlint.rules.Analysis;
import dev.acidlint.rules.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;

/** Finds what the rules of a ruleset find, each set in its own way. */
final class RulesetEngine implements AnalysisEngine {
  private final Collection<RuleSettings> rules;
  private final Map<RuleSettings.Analysed, AnalysisEngine> engines = new LinkedHashMap<>();

  /**
   * @param rules at least one
   * @throws CatalogueException if a rule's catalogue file cannot be used
   */
  RulesetEngine(Collection<RuleSettings> rules, Host.EngineFactory factory) {
    this.rules = rules;
    for (RuleSettings rule : rules) {
      engines.computeIfAbsent(
          rule.analysed(),
          how -> factory.create(how.catalogues(), how.settings()).knowing(how.summaries()));
    }
  }

  @Override
  public SortedMap<String, String> rules() {
    return any().rules();
  }

  @Override
  public Analysis analyze(ASTCompilationUnit unit) {
    List<Finding> findings = new ArrayList<>();
    List<String> givenUp = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    engines.forEach(
        (how, engine) -> {
          Analysis analysis = engine.analyze(unit);
          analysis.findings().stream().filter(f -> isShown(f, how)).forEach(findings::add);
          givenUp.addAll(analysis.givenUp());
          errors.addAll(analysis.internalErrors());
        });
    return new Analysis(findings, givenUp, errors);
  }

  private boolean isShown(Finding finding, RuleSettings.Analysed how) {
    return rules.stream()
        .anyMatch(
            rule ->
                rule.analysed().equals(how)
                    && rule.rule().equals(finding.rule())
                    && rule.minimum().compareTo(finding.confidence()) <= 0);
  }

  @Override
  public RepairResult repair(SourceText text, RepairRequest request) {
    return any().repair(text, request);
  }

  private AnalysisEngine any() {
    return engines.values().iterator().next();
  }
}
