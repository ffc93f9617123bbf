package dev.acidlint.examples;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.acidlint.cases.ClassPathGroup;
import dev.acidlint.rules.RuleRegistry;
import dev.acidlint.rules.Settings;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each repaired example is, to the letter, what the repairs make of its faulty twin. */
class TwinsTest {
  private final Repairer repairer =
      new Repairer(new ClassPathGroup("hibernate6"), RuleRegistry.all(), Settings.DEFAULT);

  @Test
  void theRepairedExamplesAreTheRepairsOfTheFaultyOnes() throws IOException {
    Map<String, String> examples = read();
    Map<String, String> repaired = repairer.repairAll(examples);

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
    repairer
        .findings(examples)
        .forEach(
            (name, findings) -> {
              if (!findings.isEmpty()) {
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
