package dev.acidlint.pmd.command;

import dev.acidlint.model.SourceText;
import dev.acidlint.rules.Analysis;
import dev.acidlint.rules.Finding;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;

/** The analysis of many files. What it finds does not depend on the number of threads. */
final class Check {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::site)
          .thenComparing(Finding::rule)
          .thenComparing(Finding::message);

  private final AnalysisEngine engine;
  private final Trees trees;
  private final Predicate<Finding> wanted;

  /**
   * @param rules names of the rules to look at; empty for all
   */
  Check(AnalysisEngine engine, Trees trees, Set<String> rules) {
    this.engine = engine;
    this.trees = trees;
    this.wanted = rules.isEmpty() ? finding -> true : finding -> rules.contains(finding.rule());
  }

  /** What is kept of a file; everything else goes with its tree. */
  private record Kept(FileFindings findings, List<Problem> givenUp, List<Problem> errors) {}

  /**
   * Analyses the sources.
   *
   * @param afterFile called once for each, from several threads
   */
  CheckResult run(Collection<Source> sources, Runnable afterFile) {
    return run(sources.size(), Survey.none(engine, sources), afterFile);
  }

  /**
   * Analyses what a survey has found worth it.
   *
   * @param total how many sources there are in all
   * @param survey whose engine this check was made with
   */
  CheckResult run(int total, Survey survey, Runnable afterFile) {
    Trees.Outcome<Kept> outcome = trees.last(survey.worth(), this::keep, afterFile);
    Collection<Kept> kept = outcome.values().values();
    Set<Problem> errors = new TreeSet<>(survey.crashed());
    errors.addAll(outcome.crashed());
    kept.forEach(file -> errors.addAll(file.errors()));
    Set<Problem> unreadable = new TreeSet<>(survey.unreadable());
    unreadable.addAll(outcome.unreadable());
    return new CheckResult(
        kept.stream().map(Kept::findings).filter(file -> !file.findings().isEmpty()).toList(),
        total - unreadable.size(),
        0,
        List.copyOf(unreadable),
        kept.stream().flatMap(file -> file.givenUp().stream()).toList(),
        List.copyOf(errors));
  }

  /** Looks again at a text that has been repaired; empty if it cannot be parsed or analysed. */
  Optional<List<Finding>> again(Source source, SourceText text) {
    try {
      return Optional.of(findings(engine.analyze(trees.parser().parse(source, text.text()))));
    } catch (RuntimeException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  private List<Finding> findings(Analysis analysis) {
    return analysis.findings().stream().filter(wanted).sorted(ORDER).toList();
  }

  private Kept keep(Source source, String original, ASTCompilationUnit unit) {
    Analysis analysis = engine.analyze(unit);
    List<Finding> findings = findings(analysis);
    boolean clean =
        findings.isEmpty() && analysis.givenUp().isEmpty() && analysis.internalErrors().isEmpty();
    if (clean) {
      return null;
    }
    boolean text = !findings.isEmpty();
    return new Kept(
        new FileFindings(
            source, text ? original : "", SourceText.of(text ? original : ""), findings),
        problems(source, analysis.givenUp()),
        problems(source, analysis.internalErrors()));
  }

  private static List<Problem> problems(Source source, List<String> reasons) {
    String path = source.path() + ": ";
    return reasons.stream()
        .map(reason -> reason.startsWith(path) ? reason.substring(path.length()) : reason)
        .map(reason -> new Problem(source.path(), reason))
        .toList();
  }
}
