package dev.acidlint.cases;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.catalogue.Catalogues;
import dev.acidlint.model.SourceUnit;
import dev.acidlint.rules.Analyzer;
import dev.acidlint.rules.Confidence;
import dev.acidlint.rules.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Bodies in which nothing can happen that a rule judges are left out, and no finding with them. */
class EveryBodyTest {
  private static final Settings SETTINGS = new Settings(Confidence.LOW, false, Optional.empty());

  private final Catalogue catalogue = Catalogues.standard();

  @TestFactory
  Stream<DynamicContainer> nothingIsLost() {
    return Case.byGroup("").entrySet().stream()
        .map(
            group ->
                DynamicContainer.dynamicContainer(
                    group.getKey().name(), tests(group.getKey(), group.getValue())));
  }

  private List<DynamicTest> tests(ClassPathGroup group, List<Case> cases) {
    Map<String, String> texts = new LinkedHashMap<>();
    cases.forEach(each -> texts.put(each.id() + ".java", each.text()));
    List<DynamicTest> tests = new ArrayList<>();
    new JavacHost(catalogue)
        .lower(
            group,
            texts,
            (name, unit) ->
                tests.add(DynamicTest.dynamicTest(name, () -> assertNothingIsLost(name, unit))));
    return tests;
  }

  private void assertNothingIsLost(String name, SourceUnit unit) {
    assertWithMessage(name)
        .that(new Analyzer(catalogue, SETTINGS).analyze(unit).findings())
        .isEqualTo(Analyzer.ofEveryBody(catalogue, SETTINGS).analyze(unit).findings());
  }
}
