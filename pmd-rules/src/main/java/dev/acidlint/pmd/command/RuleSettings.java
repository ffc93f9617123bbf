package dev.acidlint.pmd.command;

import dev.acidlint.rules.Confidence;
import dev.acidlint.rules.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.sourceforge.pmd.lang.rule.Rule;
import net.sourceforge.pmd.properties.PropertyDescriptor;

/**
 * How a user's ruleset has set one of our rules.
 *
 * @param rule its name in the registry, whatever the ruleset calls it
 * @param minimum what the rule shows; an analysis may be shared by rules that differ in it
 */
record RuleSettings(String rule, Confidence minimum, Analysed analysed) {
  private static final String OURS = "dev.acidlint.";

  /** What of the settings matters to the analysis itself. */
  record Analysed(
      boolean includeTests, Optional<String> pool, List<Path> catalogues, String summaries) {

    Settings settings() {
      return new Settings(Confidence.LOW, includeTests, pool);
    }
  }

  static boolean isOurs(Rule rule) {
    return rule.getRuleClass().startsWith(OURS);
  }

  /** Reads the properties of a rule of ours; a rule that PMD ran has none that make no sense. */
  static RuleSettings of(Rule rule) {
    String type = rule.getRuleClass();
    String name = type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    String minimum = text(rule, "minConfidence").orElse(Confidence.MEDIUM.name());
    return new RuleSettings(
        name,
        Confidence.valueOf(minimum.toUpperCase(Locale.ROOT)),
        new Analysed(
            text(rule, "includeTests").map(Boolean::parseBoolean).orElse(false),
            text(rule, "pool"),
            text(rule, "catalogue").map(file -> Path.of(file).toAbsolutePath()).stream().toList(),
            text(rule, "summaries").orElse("")));
  }

  private static Optional<String> text(Rule rule, String property) {
    PropertyDescriptor<?> descriptor = rule.getPropertyDescriptor(property);
    return Optional.ofNullable(descriptor)
        .map(known -> String.valueOf((Object) rule.getProperty(known)).strip())
        .filter(value -> !value.isEmpty());
  }
}
