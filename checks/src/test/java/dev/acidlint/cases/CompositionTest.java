package dev.acidlint.cases;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.catalogue.Catalogues;
import dev.acidlint.errorprone.JavacHarness;
import dev.acidlint.model.SourceText;
import dev.acidlint.model.SourceUnit;
import dev.acidlint.repair.EditedSource;
import dev.acidlint.repair.Repair;
import dev.acidlint.repair.RepairRequest;
import dev.acidlint.repair.RepairResult;
import dev.acidlint.repair.RepairRounds;
import dev.acidlint.repair.Repairs;
import dev.acidlint.rules.Analyzer;
import dev.acidlint.rules.Confidence;
import dev.acidlint.rules.Finding;
import dev.acidlint.rules.Settings;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Repairs of several rules in one method compose. In rounds, as the command applies them, they give
 * the one text that stands beside each example; one by one, in whatever order of the rules, they
 * give a text that compiles and has nothing more to repair.
 */
class CompositionTest {
  private static final ClassPathGroup GROUP = new ClassPathGroup("hibernate6");
  private static final String PACKAGE = "package combined;";
  private static final int MOST_STEPS = 20;

  private final Catalogue catalogue = Catalogues.standard();
  private final Analyzer analyzer =
      new Analyzer(catalogue, new Settings(Confidence.LOW, false, Optional.empty()));

  @Test
  void inRoundsTheyGiveTheOneExpectedText() throws IOException {
    for (Map.Entry<String, String> example : examples().entrySet()) {
      String name = example.getKey();
      RepairRounds.Outcome outcome =
          RepairRounds.run(
              SourceText.of(example.getValue()),
              text -> requests(find(Map.of(name, text.text())).get(name)),
              repair -> true);
      String text = outcome.text().text();
      Path expected = directory().resolve(name.replace(".java", ".repaired.java"));
      if (Boolean.getBoolean("cases.update")) {
        Path source = ClassPathGroup.cases().resolveSibling(Path.of("resources", "combined"));
        Files.writeString(source.resolve(expected.getFileName().toString()), text);
        continue;
      }
      assertWithMessage(name).that(outcome.settled()).isTrue();
      assertWithMessage(name).that(text).isEqualTo(Files.readString(expected));
      assertSilent(Map.of(name, text));
    }
  }

  @Test
  void inAnyOrderOfTheRulesTheyEndInSilence() throws IOException {
    Map<String, Order> orders = new LinkedHashMap<>();
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, List<Finding>> found = find(examples());
    for (Map.Entry<String, String> example : examples().entrySet()) {
      List<String> rules =
          found.get(example.getKey()).stream().map(Finding::rule).distinct().sorted().toList();
      assertWithMessage(example.getKey()).that(rules.size()).isAtLeast(2);
      for (List<String> order : permutations(rules)) {
        String at = "p" + orders.size();
        String name = at + "/" + example.getKey();
        orders.put(name, new Order(order));
        texts.put(name, example.getValue().replace(PACKAGE, "package combined." + at + ";"));
      }
    }
    Map<String, String> open = new LinkedHashMap<>(texts);
    for (int step = 0; !open.isEmpty(); step++) {
      assertWithMessage("steps").that(step).isLessThan(MOST_STEPS);
      Map<String, String> next = new LinkedHashMap<>();
      find(open)
          .forEach(
              (name, findings) ->
                  repaired(texts.get(name), findings, orders.get(name))
                      .ifPresent(text -> next.put(name, text)));
      texts.putAll(next);
      open = next;
    }
    assertSilent(texts);
  }

  /** Which rule's repairs come before which. */
  private record Order(List<String> rules) {
    Comparator<Finding> first() {
      return Comparator.<Finding>comparingInt(
              f -> rules.contains(f.rule()) ? rules.indexOf(f.rule()) : rules.size())
          .thenComparing(Finding::site);
    }
  }

  /** After the one repair that comes first; empty if there is none. */
  private static Optional<String> repaired(String text, List<Finding> findings, Order order) {
    List<Finding> ordered = new ArrayList<>(findings);
    ordered.sort(order.first());
    for (RepairRequest request : requests(ordered)) {
      if (Repairs.compute(SourceText.of(text), request) instanceof RepairResult.Offered offer) {
        Repair repair = offer.repair();
        return Optional.of(EditedSource.apply(text, repair));
      }
    }
    return Optional.empty();
  }

  private void assertSilent(Map<String, String> texts) {
    assertThat(CaseCompiler.errors(GROUP, texts)).isEmpty();
    find(texts)
        .forEach(
            (name, findings) ->
                assertWithMessage("%s:\n%s", name, texts.get(name)).that(findings).isEmpty());
  }

  private static List<RepairRequest> requests(List<Finding> findings) {
    return findings.stream().flatMap(finding -> finding.repair().stream()).toList();
  }

  private Map<String, List<Finding>> find(Map<String, String> texts) {
    Map<String, List<Finding>> found = new LinkedHashMap<>();
    Map<String, SourceUnit> units = new JavacHarness(GROUP.jars(), catalogue).lower(texts);
    units.forEach((name, unit) -> found.put(name, analyzer.analyze(unit).findings()));
    return found;
  }

  private static List<List<String>> permutations(List<String> rules) {
    if (rules.isEmpty()) {
      return List.of(List.of());
    }
    List<List<String>> all = new ArrayList<>();
    for (String first : rules) {
      List<String> rest = rules.stream().filter(rule -> !rule.equals(first)).toList();
      for (List<String> end : permutations(rest)) {
        List<String> one = new ArrayList<>(List.of(first));
        one.addAll(end);
        all.add(one);
      }
    }
    return all;
  }

  /** By file name. */
  private static Map<String, String> examples() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(directory())) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (!name.endsWith(".repaired.java")) {
          texts.put(name, Files.readString(file));
        }
      }
    }
    return texts;
  }

  private static Path directory() {
    try {
      return Path.of(CompositionTest.class.getResource("/combined").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
