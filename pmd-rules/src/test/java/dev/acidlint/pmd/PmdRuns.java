package dev.acidlint.pmd;

import java.nio.file.Path;
import java.util.List;
import net.sourceforge.pmd.PMDConfiguration;
import net.sourceforge.pmd.PmdAnalysis;
import net.sourceforge.pmd.lang.java.JavaLanguageModule;
import net.sourceforge.pmd.lang.rule.Rule;
import net.sourceforge.pmd.lang.rule.RuleSet;
import net.sourceforge.pmd.reporting.Report;

/** Runs rules over a text, as PMD runs them. */
final class PmdRuns {

  private PmdRuns() {}

  static Report run(String path, String source, List<? extends Rule> rules) {
    PMDConfiguration configuration = new PMDConfiguration();
    configuration.setDefaultLanguageVersion(JavaLanguageModule.getInstance().getVersion("17"));
    configuration.setIgnoreIncrementalAnalysis(true);
    try (PmdAnalysis pmd = PmdAnalysis.create(configuration)) {
      rules.forEach(rule -> pmd.addRuleSet(RuleSet.forSingleRule(rule)));
      pmd.files()
          .addSourceFile(net.sourceforge.pmd.lang.document.FileId.fromPathLikeString(path), source);
      return pmd.performAnalysisAndCollectReport();
    }
  }

  static Report run(String source, Rule... rules) {
    return run(Path.of("src", "main", "java", "A.java").toString(), source, List.of(rules));
  }

  static CommitWithoutRollback rule(String... properties) {
    CommitWithoutRollback rule = new CommitWithoutRollback();
    rule.setName("CommitWithoutRollback");
    rule.setLanguage(JavaLanguageModule.getInstance());
    rule.setMessage("{0}");
    for (int i = 0; i < properties.length; i += 2) {
      set(rule, properties[i], properties[i + 1]);
    }
    return rule;
  }

  private static void set(Rule rule, String name, String value) {
    var descriptor = rule.getPropertyDescriptor(name);
    setParsed(rule, descriptor, value);
  }

  private static <T> void setParsed(
      Rule rule, net.sourceforge.pmd.properties.PropertyDescriptor<T> descriptor, String value) {
    rule.setProperty(descriptor, descriptor.serializer().fromString(value));
  }
}
