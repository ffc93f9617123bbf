package dev.acidlint.cases;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.model.SourceText;
import dev.acidlint.model.SourceUnit;
import dev.acidlint.repair.Repair;
import dev.acidlint.repair.RepairResult;
import dev.acidlint.repair.Repairs;
import dev.acidlint.repair.TextEdit;
import dev.acidlint.rules.Analysis;
import dev.acidlint.rules.Analyzer;
import dev.acidlint.rules.Confidence;
import dev.acidlint.rules.Finding;
import dev.acidlint.rules.Settings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Runs cases through a host: finds, repairs, and finds again in what was repaired, until no repair
 * is offered any more.
 */
public final class CaseRunner {
  private static final int MAX_ROUNDS = 10;
  private static final Settings SETTINGS = new Settings(Confidence.LOW, false, Optional.empty());

  private final Host host;
  private final Analyzer analyzer;

  public CaseRunner(Host host, Catalogue catalogue) {
    this.host = host;
    this.analyzer = new Analyzer(catalogue, SETTINGS);
  }

  /** Runs cases of one group, together. */
  public List<CaseRun> run(ClassPathGroup group, Collection<Case> cases) {
    Map<String, Progress> all = new LinkedHashMap<>();
    cases.forEach(one -> all.put(one.id() + ".java", new Progress(one)));
    Map<String, String> first = new LinkedHashMap<>();
    all.forEach((name, progress) -> first.put(name, progress.subject.text()));
    Map<String, String> texts = first;
    while (!texts.isEmpty()) {
      Map<String, List<String>> errors = CaseCompiler.errors(group, texts);
      errors.forEach((name, found) -> all.get(name).compileErrors = found);
      texts.keySet().removeAll(errors.keySet());
      Map<String, String> next = new LinkedHashMap<>();
      if (!texts.isEmpty()) {
        host.lower(
            group,
            texts,
            (name, unit) ->
                all.get(name).next(unit, analyzer).ifPresent(text -> next.put(name, text)));
      }
      texts = next;
    }
    return all.values().stream().map(Progress::result).toList();
  }

  /** One case on its way through the rounds. */
  private static final class Progress {
    final Case subject;
    private SourceText text;
    private List<Finding> findings = List.of();
    private final Map<Finding, RepairResult> repairs = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> rounds = new ArrayList<>();
    private List<Finding> afterwards = List.of();
    private List<String> compileErrors = List.of();
    private boolean endless;

    Progress(Case subject) {
      this.subject = subject;
    }

    /** Takes in a round's unit; gives the text of the next round, if there is one. */
    Optional<String> next(SourceUnit now, Analyzer analyzer) {
      Analysis analysis = analyzer.analyze(now);
      analysis.givenUp().forEach(method -> problems.add("given up: " + method));
      analysis.internalErrors().forEach(error -> problems.add("internal error: " + error));
      afterwards =
          analysis.findings().stream().filter(each -> CaseRun.counts(subject, each)).toList();
      Map<Finding, RepairResult> offers = new LinkedHashMap<>();
      for (Finding each : afterwards) {
        if (each.rule().equals(subject.rule())) {
          offers.put(each, offer(now, each));
        }
      }
      if (text == null) {
        text = now.text();
        findings = afterwards;
        repairs.putAll(offers);
      }
      List<Repair> offered = new ArrayList<>();
      for (RepairResult each : offers.values()) {
        if (each instanceof RepairResult.Offered yes) {
          offered.add(yes.repair());
        }
      }
      if (offered.isEmpty()) {
        return Optional.empty();
      }
      if (rounds.size() == MAX_ROUNDS) {
        endless = true;
        return Optional.empty();
      }
      String repaired = apply(now.text().text(), offered);
      rounds.add(repaired);
      return Optional.of(repaired);
    }

    CaseRun result() {
      if (text == null) {
        throw new AssertionError(subject + " does not compile: " + compileErrors);
      }
      return new CaseRun(
          subject,
          text,
          findings,
          repairs,
          List.copyOf(problems),
          List.copyOf(rounds),
          compileErrors,
          afterwards,
          endless);
    }
  }

  private static RepairResult offer(SourceUnit unit, Finding finding) {
    return finding
        .repair()
        .map(request -> Repairs.compute(unit.text(), request))
        .orElseGet(() -> new RepairResult.Refused(finding.noRepair()));
  }

  /** Applies repairs; of two that overlap the later one is left for the next round. */
  static String apply(String text, List<Repair> repairs) {
    List<TextEdit> taken = new ArrayList<>();
    Set<TextEdit> imports = new LinkedHashSet<>();
    int end = -1;
    List<Repair> inOrder = new ArrayList<>(repairs);
    inOrder.sort(Comparator.comparing(repair -> repair.edit().span()));
    for (Repair each : inOrder) {
      if (each.edit().span().start() >= end) {
        end = each.edit().span().end();
        taken.add(each.edit());
        imports.addAll(each.imports());
      }
    }
    taken.addAll(imports);
    taken.sort(Comparator.comparing(TextEdit::span));
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (TextEdit each : taken) {
      out.append(text, from, each.span().start()).append(each.replacement());
      from = each.span().end();
    }
    return out.append(text, from, text.length()).toString();
  }
}
