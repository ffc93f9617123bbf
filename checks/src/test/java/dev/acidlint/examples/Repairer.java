package dev.acidlint.examples;

import dev.acidlint.cases.ClassPathGroup;
import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.catalogue.Catalogues;
import dev.acidlint.errorprone.JavacHarness;
import dev.acidlint.model.SourceText;
import dev.acidlint.repair.EditedSource;
import dev.acidlint.repair.RepairResult;
import dev.acidlint.repair.Repairs;
import dev.acidlint.rules.Analyzer;
import dev.acidlint.rules.Finding;
import dev.acidlint.rules.Rule;
import dev.acidlint.rules.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds and repairs in sources that compile together. */
final class Repairer {
  private final Catalogue catalogue = Catalogues.standard();
  private final Analyzer analyzer;
  private final JavacHarness javac;

  Repairer(ClassPathGroup libraries, List<Rule> rules, Settings settings) {
    analyzer = new Analyzer(catalogue, settings, rules);
    javac = new JavacHarness(libraries.jars(), catalogue);
  }

  /** By name of the source. */
  Map<String, List<Finding>> findings(Map<String, String> sources) {
    Map<String, List<Finding>> findings = new TreeMap<>();
    javac
        .lower(sources)
        .forEach((name, unit) -> findings.put(name, analyzer.analyze(unit).findings()));
    return findings;
  }

  /** One repair of each file in every round, until nothing is found that has a repair. */
  Map<String, String> repairAll(Map<String, String> sources) {
    Map<String, String> now = new TreeMap<>(sources);
    boolean again = true;
    while (again) {
      again = false;
      for (Map.Entry<String, List<Finding>> file : findings(now).entrySet()) {
        String text = now.get(file.getKey());
        Optional<String> repaired =
            file.getValue().stream().flatMap(f -> repair(text, f).stream()).findFirst();
        if (repaired.isPresent()) {
          now.put(file.getKey(), repaired.get());
          again = true;
        }
      }
    }
    return now;
  }

  private static Optional<String> repair(String text, Finding finding) {
    return finding
        .repair()
        .map(request -> Repairs.compute(SourceText.of(text), request))
        .filter(RepairResult.Offered.class::isInstance)
        .map(result -> EditedSource.apply(text, ((RepairResult.Offered) result).repair()));
  }
}
