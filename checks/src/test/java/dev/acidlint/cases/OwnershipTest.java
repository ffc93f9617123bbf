package dev.acidlint.cases;

import static com.google.common.truth.Truth.assertThat;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.catalogue.Catalogues;
import dev.acidlint.model.SourceText;
import dev.acidlint.repair.EditedSource;
import dev.acidlint.repair.RepairResult;
import dev.acidlint.repair.Repairs;
import dev.acidlint.rules.Analyzer;
import dev.acidlint.rules.Confidence;
import dev.acidlint.rules.Finding;
import dev.acidlint.rules.Settings;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * No two rules report one fault. Two findings are of one fault if they are shown at one token, or
 * if the repair of each mends the other as well.
 */
class OwnershipTest {

  /**
   * Two faults of one rollback: it is not called for some exceptions, and for others it throws. Two
   * of one commit: it comes too early, and nothing rolls back if it is not reached. Mending one
   * leaves the other.
   */
  private static final Set<Set<String>> TWO_FAULTS_AT_ONE_TOKEN =
      Set.of(
          Set.of("RollbackMissesFailure", "RollbackMasksFailure"),
          Set.of("SplitTransaction", "CommitWithoutRollback"));

  private final Catalogue catalogue = Catalogues.standard();
  private final Analyzer analyzer =
      new Analyzer(catalogue, new Settings(Confidence.LOW, false, Optional.empty()));

  @TestFactory
  Stream<DynamicTest> groups() {
    return Case.byGroup(System.getProperty("cases.only", "")).entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey().name(), () -> check(entry.getKey(), entry.getValue())));
  }

  private void check(ClassPathGroup group, List<Case> cases) {
    Map<String, String> texts = new LinkedHashMap<>();
    cases.forEach(one -> texts.put(one.id() + ".java", one.text()));
    Map<String, Subject> subjects = new LinkedHashMap<>();
    new JavacHost(catalogue)
        .lower(
            group,
            texts,
            (name, unit) ->
                subjects.put(
                    name,
                    new Subject(name, unit.text().text(), analyzer.analyze(unit).findings())));
    Set<String> breaches = new TreeSet<>();
    subjects.values().forEach(subject -> subject.sharedTokens(breaches));
    mend(group, subjects.values());
    subjects.values().forEach(subject -> subject.mutualRepairs(breaches));
    assertThat(breaches).isEmpty();
  }

  /** Tries the repairs of each file's findings, one at a time, and notes what else they mend. */
  private void mend(ClassPathGroup group, Collection<Subject> subjects) {
    for (int i = 0; true; i++) {
      int round = i;
      Map<String, String> texts = new LinkedHashMap<>();
      for (Subject subject : subjects) {
        if (round < subject.repairable().size()) {
          texts.put(subject.name, subject.repairedBy(subject.repairable().get(round)));
        }
      }
      if (texts.isEmpty()) {
        return;
      }
      Map<String, List<Finding>> afterwards = new LinkedHashMap<>();
      new JavacHost(catalogue)
          .lower(
              group,
              texts,
              (name, unit) -> afterwards.put(name, analyzer.analyze(unit).findings()));
      for (Subject subject : subjects) {
        if (afterwards.containsKey(subject.name)) {
          subject.note(subject.repairable().get(round), afterwards.get(subject.name));
        }
      }
    }
  }

  /** One file with its findings, and for each that has a repair how many of each rule are left. */
  private static final class Subject {
    private final String name;
    private final String text;
    private final List<Finding> findings;
    private final Map<Finding, String> repaired = new LinkedHashMap<>();
    private final Map<Finding, List<Finding>> left = new LinkedHashMap<>();

    Subject(String name, String text, List<Finding> findings) {
      this.name = name;
      this.text = text;
      this.findings = findings;
      if (findings.stream().map(Finding::rule).distinct().count() > 1) {
        findings.forEach(this::repair);
      }
    }

    private void repair(Finding finding) {
      Optional<RepairResult> result =
          finding.repair().map(request -> Repairs.compute(SourceText.of(text), request));
      if (result.isPresent() && result.get() instanceof RepairResult.Offered offer) {
        repaired.put(finding, EditedSource.apply(text, offer.repair()));
      }
    }

    List<Finding> repairable() {
      return List.copyOf(repaired.keySet());
    }

    String repairedBy(Finding finding) {
      return repaired.get(finding);
    }

    void note(Finding repair, List<Finding> afterwards) {
      left.put(repair, afterwards);
    }

    void sharedTokens(Set<String> breaches) {
      for (Finding a : findings) {
        for (Finding b : findings) {
          boolean two =
              a.rule().compareTo(b.rule()) < 0
                  && a.site().equals(b.site())
                  && !TWO_FAULTS_AT_ONE_TOKEN.contains(Set.of(a.rule(), b.rule()));
          if (two) {
            breaches.add(name + ": " + a.rule() + " and " + b.rule() + " at one token");
          }
        }
      }
    }

    void mutualRepairs(Set<String> breaches) {
      for (Finding a : repairable()) {
        for (Finding b : repairable()) {
          if (a.rule().compareTo(b.rule()) < 0 && mends(a, b.rule()) && mends(b, a.rule())) {
            breaches.add(name + ": " + a.rule() + " and " + b.rule() + " are one fault");
          }
        }
      }
    }

    private boolean mends(Finding repair, String rule) {
      return count(left.get(repair), rule) < count(findings, rule);
    }

    private static long count(List<Finding> findings, String rule) {
      return findings.stream().filter(each -> each.rule().equals(rule)).count();
    }
  }
}
