package dev.acidlint.pmd;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.acidlint.rules.RulePages;
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

  @Test
  void allHasEveryRuleOfTheRegistry() {
    assertThat(names(load("all"))).containsExactlyElementsIn(registered());
  }

  @Test
  void strictHasEveryRuleToo() {
    assertThat(names(load("strict"))).containsExactlyElementsIn(registered());
    for (Rule rule : load("strict").getRules()) {
      assertThat(rule.getProperty(AcidlintRule.MIN_CONFIDENCE)).isEqualTo("LOW");
      assertThat(rule.getProperty(AcidlintRule.INCLUDE_TESTS)).isTrue();
    }
  }

  @Test
  void recommendedHasTheWarnings() {
    List<String> warnings =
        RuleRegistry.all().stream()
            .filter(r -> r.severity() == Severity.WARNING)
            .map(dev.acidlint.rules.Rule::name)
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
    RuleSet all = load("all");
    for (dev.acidlint.rules.Rule each : RuleRegistry.all()) {
      Rule entry = all.getRuleByName(each.name());
      check(breaches, each, "message", entry.getMessage(), each.summary());
      check(breaches, each, "description", entry.getDescription().strip(), each.summary());
      check(breaches, each, "page", entry.getExternalInfoUrl(), RulePages.URL + each.name());
      check(
          breaches,
          each,
          "class",
          entry.getRuleClass(),
          AcidlintRule.class.getPackageName() + "." + each.name());
      boolean warning = each.severity() == Severity.WARNING;
      check(
          breaches,
          each,
          "priority",
          entry.getPriority(),
          warning ? RulePriority.MEDIUM_HIGH : RulePriority.MEDIUM_LOW);
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
