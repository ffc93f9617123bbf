package dev.acidlint.cases;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.catalogue.Catalogues;
import dev.acidlint.rules.Analyzer;
import dev.acidlint.rules.Confidence;
import dev.acidlint.rules.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every case in other words, all {@linkplain Rewriting rewritings} at once: it means the same, so
 * the same is found, and as surely.
 *
 * <p>With {@code -Dcases.rewriting=<name>} only one of them is made; with {@code -Dcases.only=<part
 * of an id>} only some cases run.
 */
class RewrittenCasesTest {
  private static final String ONLY = System.getProperty("cases.only", "");
  private static final List<Rewriting> WAYS =
      Optional.ofNullable(System.getProperty("cases.rewriting"))
          .map(name -> List.of(Rewriting.valueOf(name)))
          .orElse(List.of(Rewriting.values()));

  private final Catalogue catalogue = Catalogues.standard();
  private final Analyzer analyzer =
      new Analyzer(catalogue, new Settings(Confidence.LOW, false, Optional.empty()));

  @TestFactory
  Stream<DynamicTest> casesInOtherWords() {
    return Case.byGroup(ONLY).entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey().name(), () -> check(entry.getKey(), entry.getValue())));
  }

  private void check(ClassPathGroup group, List<Case> cases) {
    Map<String, Case> subjects = new LinkedHashMap<>();
    Map<String, String> texts = new LinkedHashMap<>();
    for (Case one : cases) {
      subjects.put(one.id() + ".java", one);
      texts.put(one.id() + ".java", Rewriting.rewrite(one.text(), WAYS));
    }
    assertThat(CaseCompiler.errors(group, texts)).isEmpty();
    List<String> due = new ArrayList<>();
    List<String> found = new ArrayList<>();
    new JavacHost(catalogue)
        .lower(
            group,
            texts,
            (name, unit) -> {
              Case subject = subjects.get(name);
              subject
                  .expected()
                  .forEach(e -> due.add(name + " " + e.rule() + " " + e.confidence()));
              analyzer.analyze(unit).findings().stream()
                  .filter(f -> CaseRun.counts(subject, f))
                  .forEach(f -> found.add(name + " " + f.rule() + " " + f.confidence()));
            });
    assertWithMessage("findings").that(found).containsExactlyElementsIn(due);
  }
}
