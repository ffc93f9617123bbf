package dev.acidlint.pmd.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import net.sourceforge.pmd.PMDConfiguration;
import net.sourceforge.pmd.PmdAnalysis;
import net.sourceforge.pmd.lang.java.JavaLanguageModule;
import net.sourceforge.pmd.lang.rule.Rule;
import net.sourceforge.pmd.lang.rule.RuleSet;
import net.sourceforge.pmd.lang.rule.RuleSetLoader;
import net.sourceforge.pmd.properties.PropertyDescriptor;
import net.sourceforge.pmd.reporting.Report;

/**
 * PMD with the whole ruleset over a directory, without a class path.
 *
 * @param violations {@code path:line rule CONFIDENCE}; those of MEDIUM confidence are those that go
 *     where HIGH is asked for
 */
record RulesRun(List<String> violations, Report report) {

  static RulesRun over(Path directory, Path summaries) throws IOException {
    List<String> sure = names(directory, run(directory, summaries, "HIGH"));
    Report all = run(directory, summaries, "MEDIUM");
    List<String> found =
        names(directory, all).stream()
            .map(each -> each + (sure.contains(each) ? " HIGH" : " MEDIUM"))
            .toList();
    return new RulesRun(found, all);
  }

  private static Report run(Path directory, Path summaries, String minimum) throws IOException {
    PMDConfiguration configuration = new PMDConfiguration();
    configuration.setDefaultLanguageVersion(JavaLanguageModule.getInstance().getVersion("17"));
    configuration.setIgnoreIncrementalAnalysis(true);
    RuleSet rules = new RuleSetLoader().loadFromResource("acidlint/pmd/all.xml");
    for (Rule rule : rules.getRules()) {
      set(rule, "summaries", summaries.toString());
      set(rule, "minConfidence", minimum);
      // The programs lie where tests do.
      set(rule, "includeTests", true);
    }
    try (PmdAnalysis pmd = PmdAnalysis.create(configuration)) {
      pmd.addRuleSet(rules);
      pmd.files().addDirectory(directory);
      return pmd.performAnalysisAndCollectReport();
    }
  }

  private static <T> void set(Rule rule, String name, T value) {
    @SuppressWarnings("unchecked")
    PropertyDescriptor<T> property = (PropertyDescriptor<T>) rule.getPropertyDescriptor(name);
    rule.setProperty(property, value);
  }

  private static List<String> names(Path directory, Report report) {
    Path base = directory.toAbsolutePath();
    return report.getViolations().stream()
        .map(
            v ->
                base.relativize(Path.of(v.getFileId().getAbsolutePath()))
                        .toString()
                        .replace('\\', '/')
                    + ":"
                    + v.getBeginLine()
                    + " "
                    + v.getRule().getName())
        .toList();
  }
}
