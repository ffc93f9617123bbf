package dev.acidlint.pmd.command;

import dev.acidlint.model.SourceText;
import dev.acidlint.model.Span;
import dev.acidlint.repair.Repair;
import dev.acidlint.repair.RepairRequest;
import dev.acidlint.repair.RepairResult;
import dev.acidlint.repair.TextEdit;
import dev.acidlint.rules.Analysis;
import dev.acidlint.rules.Confidence;
import dev.acidlint.rules.Finding;
import dev.acidlint.rules.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;
import net.sourceforge.pmd.lang.java.ast.ASTMethodCall;

/**
 * Finds calls of methods by name: {@code bad()} is a HIGH finding, repaired to {@code good()};
 * {@code chain()} is HIGH and becomes {@code bad()}; {@code risky()} is MEDIUM and its repair wants
 * review; {@code weak()} is LOW and refuses repair; {@code longStory()} asks for none. Where {@code
 * spoilt()} is called too, the repair of {@code bad()} does not parse. A call of {@code crash()} or
 * {@code deep()} throws out of the engine; {@code slip()} and {@code giveUp()} are noted as the
 * real engine notes contained errors and exhausted budgets.
 */
final class FakeEngine implements AnalysisEngine {
  static final String RULE = "CommitWithoutRollback";
  static final String OTHER = "EnginePerCall";

  private static final Pattern CALL = Pattern.compile("\\b(bad|chain|risky|weak|longStory)\\(");

  private final Settings settings;

  FakeEngine(Settings settings) {
    this.settings = settings;
  }

  @Override
  public SortedMap<String, String> rules() {
    return new TreeMap<>(Map.of(RULE, "A transaction stays open.", OTHER, "Built per call."));
  }

  @Override
  public Analysis analyze(ASTCompilationUnit unit) {
    SourceText text = SourceText.of(unit.getTextDocument().getText());
    List<String> errors = new ArrayList<>();
    List<String> givenUp = new ArrayList<>();
    unit.descendants(ASTMethodCall.class)
        .crossFindBoundaries()
        .forEach(
            call -> {
              switch (call.getMethodName()) {
                case "crash" -> throw new IllegalStateException("crashed\non purpose");
                case "deep" -> throw new StackOverflowError();
                case "slip" -> errors.add("A#m/0: java.lang.NullPointerException");
                case "giveUp" -> givenUp.add("A#m/0");
                default -> {}
              }
            });
    List<Finding> findings = new ArrayList<>();
    Matcher calls = CALL.matcher(text.text());
    while (calls.find()) {
      Finding finding = finding(text, new Span(calls.start(1), calls.end(1)));
      if (finding.confidence().compareTo(settings.minimum()) >= 0) {
        findings.add(0, finding);
      }
    }
    return new Analysis(findings, givenUp, errors);
  }

  private static Finding finding(SourceText text, Span site) {
    String name = text.slice(site);
    Confidence confidence =
        switch (name) {
          case "weak" -> Confidence.LOW;
          case "risky" -> Confidence.MEDIUM;
          default -> Confidence.HIGH;
        };
    boolean asks = !name.equals("longStory");
    RepairRequest request =
        new RepairRequest.ProtectTransaction(
            site, List.of(), "tx.rollback()", Optional.empty(), List.of(), false, List.of());
    int lineStart = site.start() - text.column(site.start()) + 1;
    return new Finding(
        name.equals("risky") ? OTHER : RULE,
        confidence,
        site,
        "\"" + name + "\" is called, and that is no good",
        List.of(
            new Finding.Step(new Span(Math.max(0, lineStart - 1), lineStart), "comes from here"),
            new Finding.Step(site, "called")),
        asks ? Optional.of(request) : Optional.empty(),
        asks ? "" : "it is a long story");
  }

  @Override
  public RepairResult repair(SourceText text, RepairRequest request) {
    Span site = ((RepairRequest.ProtectTransaction) request).begin();
    String name = text.slice(site);
    if (name.equals("weak")) {
      return new RepairResult.Refused("too weak to mend");
    }
    String repaired = name.equals("chain") ? "bad" : "good";
    if (name.equals("bad") && text.text().contains("spoilt")) {
      repaired = "good ((";
    }
    Repair.Level level = name.equals("risky") ? Repair.Level.REVIEW : Repair.Level.SAFE;
    Span end = new Span(site.start(), site.end());
    List<TextEdit> imports =
        name.equals("bad") && !text.text().contains("import java.util.List;")
            ? List.of(new TextEdit(new Span(0, 0), "import java.util.List;\n"))
            : List.of();
    return new RepairResult.Offered(
        new Repair("Call " + repaired + "()", level, new TextEdit(end, repaired), imports));
  }
}
