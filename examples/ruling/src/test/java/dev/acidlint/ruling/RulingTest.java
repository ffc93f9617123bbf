package dev.acidlint.ruling;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.acidlint.ruling.Ruling.Entry;
import dev.acidlint.ruling.Ruling.Label;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds what Acidlint says about public code to what a reader of that code thought of it. After a
 * change of the analysis, run it with {@code -Druling.update=true}, read what is new in the source,
 * and label it.
 */
class RulingTest {
  private static final Path FINDINGS = Path.of(System.getProperty("ruling.findings"));
  private static final Path SUBJECTS = Path.of(System.getProperty("ruling.subjects"));
  private static final boolean UPDATE = Boolean.getBoolean("ruling.update");

  /** Of a rule's findings, at least so many in a hundred. */
  private static final int TRUE_OR_ARGUABLE = 95;

  @TestFactory
  Stream<DynamicTest> sameAsReviewed() throws IOException {
    return Subject.all(SUBJECTS).stream()
        .map(subject -> DynamicTest.dynamicTest(subject.artifact(), () -> check(subject)));
  }

  private static void check(Subject subject) throws Exception {
    Path file = FINDINGS.resolve(subject.artifact() + ".json");
    Ruling before =
        Files.exists(file) ? Ruling.read(file) : new Ruling(subject.artifact(), List.of());
    Ruling now = before.with(subject.findings());
    if (UPDATE) {
      Files.writeString(file, now.json(), StandardCharsets.UTF_8);
      return;
    }
    assertWithMessage("findings in %s; see RulingTest for what to do", subject.artifact())
        .that(now.json())
        .isEqualTo(before.json());
  }

  @Test
  void everyFindingIsReviewed() throws IOException {
    List<String> open = new ArrayList<>();
    for (Ruling ruling : rulings()) {
      for (Entry e : ruling.entries()) {
        if (e.label() == Label.UNREVIEWED || e.reason().isBlank()) {
          open.add(ruling.artifact() + ": " + e);
        }
      }
    }
    assertThat(open).isEmpty();
  }

  @Test
  void everySubjectHasItsFile() throws IOException {
    List<String> subjects = Subject.all(SUBJECTS).stream().map(Subject::artifact).toList();
    assertThat(rulings().stream().map(Ruling::artifact).toList())
        .containsExactlyElementsIn(subjects);
  }

  @Test
  void rulesKeepTheirPromise() throws IOException {
    Map<String, Map<Label, Integer>> tally = new TreeMap<>();
    for (Ruling ruling : rulings()) {
      for (Entry e : ruling.entries()) {
        tally
            .computeIfAbsent(e.rule(), rule -> new EnumMap<>(Label.class))
            .merge(e.label(), 1, Integer::sum);
      }
    }
    List<String> broken = new ArrayList<>();
    tally.forEach(
        (rule, counts) -> {
          int all = counts.values().stream().mapToInt(Integer::intValue).sum();
          int right = counts.getOrDefault(Label.TRUE, 0);
          int tenable = right + counts.getOrDefault(Label.ARGUABLE, 0);
          System.out.printf("%s %s, plainly true: %d %%%n", rule, counts, 100 * right / all);
          if (100 * tenable < TRUE_OR_ARGUABLE * all) {
            broken.add(rule + " " + counts);
          }
        });
    assertThat(broken).isEmpty();
  }

  private static List<Ruling> rulings() throws IOException {
    List<Ruling> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(FINDINGS)) {
      for (Path file : files.sorted().toList()) {
        all.add(Ruling.read(file));
      }
    }
    return all;
  }
}
