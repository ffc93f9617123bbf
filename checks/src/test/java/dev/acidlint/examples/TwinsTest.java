package dev.acidlint.examples;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.acidlint.cases.ClassPathGroup;
import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.catalogue.Catalogues;
import dev.acidlint.errorprone.JavacHarness;
import dev.acidlint.model.SourceText;
import dev.acidlint.model.SourceUnit;
import dev.acidlint.repair.RepairResult;
import dev.acidlint.repair.Repairs;
import dev.acidlint.repair.TextEdit;
import dev.acidlint.rules.Analyzer;
import dev.acidlint.rules.Finding;
import dev.acidlint.rules.Settings;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each repaired example is, to the letter, what the repairs make of its faulty twin. */
class TwinsTest {
  private final Catalogue catalogue = Catalogues.standard();
  private final Analyzer analyzer = new Analyzer(catalogue, Settings.DEFAULT);
  private final JavacHarness javac =
      new JavacHarness(new ClassPathGroup("hibernate6").jars(), catalogue::knowsType);

  @Test
  void theRepairedExamplesAreTheRepairsOfTheFaultyOnes() throws IOException {
    Map<String, String> examples = read();
    Map<String, String> repaired = repairAll(examples);

    for (String name : twins(examples)) {
      String expected = examples.get(name).replaceFirst("repaired;", "faulty;");
      String faulty = name.replace("/repaired/", "/faulty/");
      assertWithMessage(name).that(repaired.get(faulty)).isEqualTo(expected);
    }
  }

  @Test
  void onlyTheFaultyExamplesHaveFindings() throws IOException {
    Map<String, String> examples = read();
    Set<String> expected = new TreeSet<>();
    twins(examples).forEach(name -> expected.add(name.replace("/repaired/", "/faulty/")));
    Set<String> found = new TreeSet<>();
    javac
        .lower(examples)
        .forEach(
            (name, unit) -> {
              if (!analyzer.analyze(unit).findings().isEmpty()) {
                found.add(name);
              }
            });

    assertThat(found).isNotEmpty();
    assertThat(found).isEqualTo(expected);
  }

  private static List<String> twins(Map<String, String> examples) {
    return examples.keySet().stream()
        .filter(name -> name.contains("/repaired/") && !name.endsWith("package-info.java"))
        .toList();
  }

  /** One repair of each file in every round, until nothing is found. */
  private Map<String, String> repairAll(Map<String, String> examples) {
    Map<String, String> now = new TreeMap<>(examples);
    boolean again = true;
    while (again) {
      again = false;
      for (Map.Entry<String, SourceUnit> file : javac.lower(now).entrySet()) {
        SourceUnit unit = file.getValue();
        List<Finding> findings = analyzer.analyze(unit).findings();
        if (!findings.isEmpty()) {
          now.put(file.getKey(), repair(unit.text(), findings.get(0)));
          again = true;
        }
      }
    }
    return now;
  }

  private static String repair(SourceText text, Finding finding) {
    RepairResult result = Repairs.compute(text, finding.repair().orElseThrow());
    assertWithMessage(finding.message()).that(result).isInstanceOf(RepairResult.Offered.class);
    RepairResult.Offered offered = (RepairResult.Offered) result;
    List<TextEdit> edits = new ArrayList<>(offered.repair().imports());
    edits.add(offered.repair().edit());
    return apply(text, edits);
  }

  private static String apply(SourceText text, Collection<TextEdit> edits) {
    StringBuilder out = new StringBuilder(text.text());
    edits.stream()
        .sorted(Comparator.comparing(TextEdit::span).reversed())
        .forEach(edit -> out.replace(edit.span().start(), edit.span().end(), edit.replacement()));
    return out.toString();
  }

  /** Text by path below the source directory, forward slashes. */
  private static Map<String, String> read() throws IOException {
    Path root = checkout().resolve(Path.of("examples", "src", "main", "java"));
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        texts.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return texts;
  }

  private static Path checkout() {
    try {
      Path classes =
          Path.of(TwinsTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return classes.getParent().getParent().getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
