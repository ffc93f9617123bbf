package dev.acidlint.examples;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.acidlint.cases.ClassPathGroup;
import dev.acidlint.rules.Confidence;
import dev.acidlint.rules.Finding;
import dev.acidlint.rules.Rule;
import dev.acidlint.rules.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bad example of a rule's page is found, the good one is not; a repair makes it of the bad. */
class PagesTest {
  private static final String NAME = "Example.java";

  /** Advice has a page, too. */
  private static final Settings EVERYTHING = new Settings(Confidence.LOW, false, Optional.empty());

  /** Those that have a page, which a rule has before it is registered. */
  static List<Rule> rules() throws ReflectiveOperationException, IOException, URISyntaxException {
    List<Rule> rules = new ArrayList<>();
    Path pages = Path.of(Rule.class.getResource("CommitWithoutRollback.md").toURI()).getParent();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(pages, "*.md")) {
      for (Path file : files) {
        String name = file.getFileName().toString().replace(".md", "");
        rules.add(
            Class.forName("dev.acidlint.rules." + name)
                .asSubclass(Rule.class)
                .getConstructor()
                .newInstance());
      }
    }
    return rules;
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theExamplesAreABeforeAndAnAfter(Rule rule) throws IOException {
    String page = page(rule);
    Map<String, String> bad = Map.of(NAME, example(page, "Bad"));
    Map<String, String> good = Map.of(NAME, example(page, "Good"));
    Repairer repairer = new Repairer(new ClassPathGroup("hibernate6"), List.of(rule), EVERYTHING);

    assertWithMessage(rule.name())
        .that(repairer.findings(bad).get(NAME).stream().map(Finding::rule).toList())
        .containsExactly(rule.name());
    assertWithMessage(rule.name()).that(repairer.findings(good).get(NAME)).isEmpty();
    Map<String, String> repaired = repairer.repairAll(bad);
    assertWithMessage(rule.name()).that(repaired).isAnyOf(good, bad);
  }

  private static String example(String page, String section) {
    Matcher block =
        Pattern.compile("\n## " + section + "\n+```java\n(.*?)```", Pattern.DOTALL).matcher(page);
    assertWithMessage(section).that(block.find()).isTrue();
    return block.group(1);
  }

  private static String page(Rule rule) throws IOException {
    try (InputStream in = Rule.class.getResourceAsStream(rule.name() + ".md")) {
      assertWithMessage(rule.name()).that(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
