package dev.acidlint.pmd;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.acidlint.cases.Case;
import dev.acidlint.cases.CaseRun;
import dev.acidlint.cases.CaseRunner;
import dev.acidlint.cases.ClassPathGroup;
import dev.acidlint.cases.EdgeTexts;
import dev.acidlint.cases.JavacHost;
import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.catalogue.Catalogues;
import dev.acidlint.rules.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Both hosts find and repair the same in every case; without a class path PMD still finds most. */
class FindingParityTest {
  private static final Catalogue CATALOGUE = Catalogues.standard();
  private static final Map<ClassPathGroup, List<CaseRun>> JAVAC = new HashMap<>();
  private static final double SHARE_WITHOUT_CLASS_PATH = 0.9;

  @TestFactory
  Stream<DynamicContainer> sameFindingsAndRepairs() {
    return Case.byGroup("").entrySet().stream()
        .map(
            group -> {
              List<CaseRun> javac = javac(group);
              List<CaseRun> pmd = pmd(group, true);
              List<DynamicTest> tests = new ArrayList<>();
              for (int i = 0; i < javac.size(); i++) {
                CaseRun expected = javac.get(i);
                CaseRun actual = pmd.get(i);
                tests.add(
                    DynamicTest.dynamicTest(
                        expected.subject().id(), () -> assertSame(actual, expected)));
              }
              return DynamicContainer.dynamicContainer(group.getKey().name(), tests);
            });
  }

  private static void assertSame(CaseRun pmd, CaseRun javac) {
    Case subject = javac.subject();
    assertWithMessage("%s", subject).that(pmd.problems()).isEmpty();
    assertWithMessage("%s", subject).that(pmd.messages()).isEqualTo(javac.messages());
    assertWithMessage("%s", subject).that(pmd.findings()).isEqualTo(javac.findings());
    assertWithMessage("%s", subject).that(pmd.repairs()).isEqualTo(javac.repairs());
    assertWithMessage("%s", subject).that(pmd.rounds()).isEqualTo(javac.rounds());
  }

  /**
   * Bare sources, the JDK's types and the catalogue's word being all that is known. A case with
   * imports on demand gives even less to go by and is not counted.
   */
  @Test
  void mostIsFoundWithoutAClassPath() {
    int due = 0;
    List<String> missed = new ArrayList<>();
    List<String> invented = new ArrayList<>();
    for (Map.Entry<ClassPathGroup, List<Case>> group : Case.byGroup("").entrySet()) {
      List<CaseRun> javac = javac(group);
      List<CaseRun> bare = pmd(group, false);
      for (int i = 0; i < javac.size(); i++) {
        List<String> expected = sites(javac.get(i));
        List<String> found = sites(bare.get(i));
        found.stream().filter(each -> !expected.contains(each)).forEach(invented::add);
        if (!importsOnDemand(javac.get(i).subject())) {
          due += expected.size();
          expected.stream().filter(each -> !found.contains(each)).forEach(missed::add);
        }
      }
    }
    double share = 1 - (double) missed.size() / due;
    System.out.printf(
        "Without a class path: %d of %d findings (%.1f %%), %d that are none; missed: %s%n",
        due - missed.size(), due, 100 * share, invented.size(), missed);
    assertThat(invented).isEmpty();
    assertThat(share).isAtLeast(SHARE_WITHOUT_CLASS_PATH);
  }

  @TestFactory
  Stream<DynamicTest> filesAsTheyOccur() {
    return EdgeTexts.tests(new PmdHost(CATALOGUE, true), CATALOGUE, true);
  }

  @Test
  void commentsSurvive() {
    EdgeTexts.checkComments(new PmdHost(CATALOGUE, true), CATALOGUE);
  }

  private static List<CaseRun> javac(Map.Entry<ClassPathGroup, List<Case>> group) {
    return JAVAC.computeIfAbsent(
        group.getKey(),
        key -> new CaseRunner(new JavacHost(CATALOGUE), CATALOGUE).run(key, group.getValue()));
  }

  private static List<CaseRun> pmd(Map.Entry<ClassPathGroup, List<Case>> group, boolean classPath) {
    return new CaseRunner(new PmdHost(CATALOGUE, classPath), CATALOGUE)
        .run(group.getKey(), group.getValue());
  }

  private static List<String> sites(CaseRun run) {
    List<String> sites = new ArrayList<>();
    for (Finding each : run.findings()) {
      sites.add(run.subject().id() + ":" + run.line(each) + " " + each.rule());
    }
    return sites;
  }

  private static boolean importsOnDemand(Case subject) {
    return subject.text().lines().anyMatch(line -> line.matches("import [\\w.]+\\.\\*;"));
  }
}
