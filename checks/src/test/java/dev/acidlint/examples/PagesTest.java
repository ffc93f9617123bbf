package dev.acidlint.examples;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.acidlint.cases.ClassPathGroup;
import dev.acidlint.rules.Finding;
import dev.acidlint.rules.Rule;
import dev.acidlint.rules.RuleRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The good example on a rule's page is what the repairs make of the bad one. */
class PagesTest {
  private static final String NAME = "Example.java";

  private final Repairer repairer = new Repairer(new ClassPathGroup("hibernate6"));

  static List<Rule> rules() {
    return RuleRegistry.all();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theGoodExampleIsTheRepairOfTheBadOne(Rule rule) throws IOException {
    String page = page(rule);
    Map<String, String> bad = Map.of(NAME, example(page, "Bad"));

    assertWithMessage(rule.name())
        .that(repairer.findings(bad).get(NAME).stream().map(Finding::rule).toList())
        .containsExactly(rule.name());
    assertWithMessage(rule.name())
        .that(repairer.repairAll(bad).get(NAME))
        .isEqualTo(example(page, "Good"));
  }

  private static String example(String page, String section) {
    Matcher block =
        Pattern.compile("\n## " + section + "\n+```java\n(.*?)```", Pattern.DOTALL).matcher(page);
    assertWithMessage(section).that(block.find()).isTrue();
    return block.group(1);
  }

  private static String page(Rule rule) throws IOException {
    try (InputStream in = RuleRegistry.class.getResourceAsStream(rule.name() + ".md")) {
      assertWithMessage(rule.name()).that(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
