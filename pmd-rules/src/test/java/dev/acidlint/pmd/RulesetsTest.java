package dev.acidlint.pmd;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.acidlint.rules.RuleRegistry;
import dev.acidlint.rules.Severity;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.pmd.lang.rule.Rule;
import net.sourceforge.pmd.lang.rule.RulePriority;
import net.sourceforge.pmd.lang.rule.RuleSet;
import net.sourceforge.pmd.lang.rule.RuleSetLoader;
import org.junit.jupiter.api.Test;

class RulesetsTest {
  private static RuleSet load(String name) {
    return new RuleSetLoader()
        .warnDeprecated(true)
        .loadFromResource("acidlint/pmd/" + name + ".xml");
  }

  private static List<String> names(RuleSet rules) {
    return rules.getRules().stream().map(Rule::getName).toList();
  }

  private static List<String> registered() {
    return RuleRegistry.all().stream().map(dev.acidlint.rules.Rule::name).toList();
  }

  /** What an entry shows; there is no entry for what is not a rule. */
  private static dev.acidlint.rules.Rule shownBy(Rule entry) {
    try {
      Class<?> type = Class.forName("dev.acidlint.rules." + entry.getName());
      return (dev.acidlint.rules.Rule) type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(entry.getName(), e);
    }
  }

  @Test
  void allHasEveryRuleOfTheRegistry() {
    assertThat(names(load("all"))).containsAtLeastElementsIn(registered());
    assertThat(names(load("all"))).containsNoDuplicates();
  }

  @Test
  void strictHasEveryRuleToo() {
    assertThat(names(load("strict"))).containsExactlyElementsIn(names(load("all")));
    for (Rule rule : load("strict").getRules()) {
      assertThat(rule.getProperty(AcidlintRule.MIN_CONFIDENCE)).isEqualTo("LOW");
      assertThat(rule.getProperty(AcidlintRule.INCLUDE_TESTS)).isTrue();
    }
  }

  @Test
  void recommendedHasTheWarnings() {
    List<String> warnings =
        load("all").getRules().stream()
            .filter(r -> shownBy(r).severity() == Severity.WARNING)
            .map(Rule::getName)
            .toList();
    assertThat(names(load("recommended"))).containsExactlyElementsIn(warnings);
    for (Rule rule : load("recommended").getRules()) {
      assertThat(rule.getPropertiesByPropertyDescriptor())
          .containsAtLeast(AcidlintRule.MIN_CONFIDENCE, "MEDIUM", AcidlintRule.POOL, "");
    }
  }

  @Test
  void entriesSayWhatTheRulesSay() {
    List<String> breaches = new ArrayList<>();
    for (Rule entry : load("all").getRules()) {
      dev.acidlint.rules.Rule rule = shownBy(entry);
      check(breaches, rule, "name", entry.getName(), rule.name());
      check(breaches, rule, "message", entry.getMessage(), rule.summary());
      check(breaches, rule, "description", entry.getDescription().strip(), rule.summary());
      // There is no site that has the pages.
      check(breaches, rule, "page", String.valueOf(entry.getExternalInfoUrl()), "null");
      String shell = AcidlintRule.class.getPackageName() + "." + rule.name();
      check(breaches, rule, "class", entry.getRuleClass(), shell);
      boolean warning = rule.severity() == Severity.WARNING;
      RulePriority priority = warning ? RulePriority.MEDIUM_HIGH : RulePriority.MEDIUM_LOW;
      check(breaches, rule, "priority", entry.getPriority(), priority);
    }
    assertThat(breaches).isEmpty();
  }

  private static void check(
      List<String> breaches, dev.acidlint.rules.Rule rule, String what, Object is, Object due) {
    if (!due.equals(is)) {
      breaches.add(rule.name() + ": " + what + " is " + is + ", not " + due);
    }
  }

  @Test
  void rulesCanBeCopiedForThreads() {
    for (Rule rule : load("strict").getRules()) {
      Rule copy = rule.deepCopy();
      assertWithMessage(rule.getName()).that(copy.getName()).isEqualTo(rule.getName());
      assertThat(copy.getProperty(AcidlintRule.MIN_CONFIDENCE)).isEqualTo("LOW");
    }
  }
}
