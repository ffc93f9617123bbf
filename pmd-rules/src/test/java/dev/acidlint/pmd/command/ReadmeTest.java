package dev.acidlint.pmd.command;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README shows is what there is. */
class ReadmeTest {
  private final Path checkout = Path.of("").toAbsolutePath().getParent();
  private final Path examples =
      checkout.resolve(Path.of("examples", "src", "main", "java", "dev", "acidlint", "examples"));
  private final String readme;

  ReadmeTest() throws IOException {
    readme = Files.readString(checkout.resolve("README.md"));
  }

  @Test
  void theFirstFindingIsPrintedToTheLetter() {
    Path directory = examples.resolve(Path.of("hibernate", "faulty"));
    CommandRun run =
        CommandRun.in(directory, false, PmdEngine::create, "check", "OrderImporter.java");

    assertThat(run.exit()).isEqualTo(ExitCode.FINDINGS);
    String finding = run.out().substring(0, run.out().indexOf("\n\n"));
    assertThat(readme).contains("\n```\n" + finding + "\n```\n");
  }

  @Test
  void theFirstSnippetsAreTheMethodsOfTheTwins() throws IOException {
    for (String twin : List.of("faulty", "repaired")) {
      String source =
          Files.readString(examples.resolve("hibernate/" + twin + "/OrderImporter.java"));
      String method = source.substring(source.indexOf("  public void importOne"));
      String snippet = method.substring(0, method.lastIndexOf('}')).stripTrailing().stripIndent();
      assertThat(readme).contains("\n```java\n" + snippet + "\n```\n");
    }
  }

  @Test
  void theQuickStartIsTwoCommands() {
    String section = readme.substring(readme.indexOf("\n## Quick start\n") + 1);
    section = section.substring(0, section.indexOf("\n## "));
    List<String> fences =
        Pattern.compile("```(\\w*)\n(.*?)```", Pattern.DOTALL)
            .matcher(section)
            .results()
            .map(fence -> fence.group(1) + ": " + fence.group(2))
            .toList();

    assertThat(fences).containsExactly("sh: ./examples/run.sh\n", "sh: mvn -B verify\n").inOrder();
  }

  @Test
  void withoutAClassPathOnlyTheFaultyExamplesHaveFindings() throws IOException {
    CommandRun run =
        CommandRun.in(examples, false, PmdEngine::create, "check", "--format", "csv", ".");
    Set<String> found = new TreeSet<>();
    Set<String> expected = new TreeSet<>();
    try (Stream<Path> files = Files.walk(examples)) {
      files
          .map(file -> examples.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.contains("faulty/Order"))
          .forEach(expected::add);
    }
    run.outLines().stream()
        .skip(1)
        .forEach(line -> found.add(line.substring(0, line.indexOf(".java") + 5)));

    assertThat(run.err()).isEmpty();
    assertThat(found).isEqualTo(expected);
  }
}
