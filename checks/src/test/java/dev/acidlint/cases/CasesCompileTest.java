package dev.acidlint.cases;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The cases are real Java: each compiles against the real libraries, before and after repair. */
class CasesCompileTest {

  @TestFactory
  Stream<DynamicTest> casesCompile() {
    return eachGroup(
        (group, cases) -> {
          Map<String, String> texts = new LinkedHashMap<>();
          cases.forEach(one -> texts.put(one.id() + ".java", one.text()));
          assertThat(CaseCompiler.errors(group, texts)).isEmpty();
        });
  }

  @TestFactory
  Stream<DynamicTest> repairedCasesCompile() {
    return eachGroup(
        (group, cases) -> {
          Map<String, String> texts = new LinkedHashMap<>();
          cases.forEach(
              one -> one.repaired().ifPresent(text -> texts.put(one.id() + ".java", text)));
          assertThat(CaseCompiler.errors(group, texts)).isEmpty();
        });
  }

  @Test
  void eachSaysInItsFirstLineWhatItShows() {
    List<Case> cases = Case.all();
    assertThat(cases).isNotEmpty();
    for (Case one : cases) {
      assertWithMessage(one.id()).that(one.firstLine()).matches("// [A-Z].*\\.");
    }
  }

  private interface GroupTest {
    void run(ClassPathGroup group, List<Case> cases);
  }

  private static Stream<DynamicTest> eachGroup(GroupTest test) {
    return Case.byGroup("").entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey().name(), () -> test.run(entry.getKey(), entry.getValue())));
  }
}
