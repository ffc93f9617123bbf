package dev.acidlint.cases;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.catalogue.Catalogues;
import dev.acidlint.repair.RepairResult;
import dev.acidlint.rules.Finding;
import dev.acidlint.rules.RollbackMissesFailure;
import dev.acidlint.rules.Rule;
import dev.acidlint.rules.RuleRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every case through javac: the findings that are due and no others, their words, and of each
 * repair that it gives the expected text, compiles, silences its rule and has then no more to do.
 *
 * <p>With {@code -Dcases.update=true} the messages and the repaired texts are written instead of
 * compared; with {@code -Dcases.only=<part of an id>} only some cases run.
 */
class CasesTest {
  private static final boolean UPDATE = Boolean.getBoolean("cases.update");
  static final List<String> BUILT = RuleRegistry.all().stream().map(Rule::name).toList();
  private static final String ONLY = System.getProperty("cases.only", "");

  @TestFactory
  Stream<DynamicContainer> cases() {
    Catalogue catalogue = Catalogues.standard();
    CaseRunner runner = new CaseRunner(new JavacHost(catalogue), catalogue);
    return Case.byGroup(ONLY).entrySet().stream()
        .map(
            entry ->
                DynamicContainer.dynamicContainer(
                    entry.getKey().name(),
                    runner.run(entry.getKey(), entry.getValue()).stream()
                        .map(
                            run -> DynamicTest.dynamicTest(run.subject().id(), () -> check(run)))));
  }

  private static void check(CaseRun run) throws IOException {
    checkVerdict(run);
    Case subject = run.subject();
    if (!BUILT.contains(subject.rule())) {
      return;
    }
    if (UPDATE) {
      update(run);
    }
    assertWithMessage("messages, see %s", subject.messagesFile().getFileName())
        .that(run.messages())
        .isEqualTo(subject.messages().orElse(""));
    assertWithMessage("repaired text, see %s", subject.repairedFile().getFileName())
        .that(run.repaired().orElse("(no repair offered)"))
        .isEqualTo(subject.repaired().orElse("(no repair offered)"));
    assertWithMessage("%s repaired compiles", subject).that(run.compileErrors()).isEmpty();
    assertWithMessage("repairing %s ends", subject).that(run.endless()).isFalse();
    assertSilentOnceRepaired(run);
  }

  /** What a person decided: which findings are due, and which of them cannot be repaired. */
  private static void checkVerdict(CaseRun run) {
    assertWithMessage("%s", run.subject()).that(run.problems()).isEmpty();
    assertWithMessage("%s; what was said:\n%s", run.subject(), run.allMessages())
        .that(run.found())
        .containsExactlyElementsIn(run.due(BUILT));
    assertRefusals(run);
  }

  /** A mark that says that there is no repair says why, and without one there is a repair. */
  private static void assertRefusals(CaseRun run) {
    run.repairs()
        .forEach(
            (finding, result) -> {
              Optional<String> expected = expectedRefusal(run, finding);
              if (result instanceof RepairResult.Refused refused) {
                assertWithMessage(
                        "%s: reason for no repair on line %s", run.subject(), run.line(finding))
                    .that(refused.reason())
                    .contains(expected.orElse("(a repair is due)"));
              } else {
                assertWithMessage("%s: a repair on line %s", run.subject(), run.line(finding))
                    .that(expected)
                    .isEmpty();
              }
            });
  }

  private static Optional<String> expectedRefusal(CaseRun run, Finding finding) {
    return run.subject().expected().stream()
        .filter(each -> each.rule().equals(finding.rule()) && each.line() == run.line(finding))
        .findFirst()
        .flatMap(Case.Expectation::noRepair);
  }

  /**
   * What is left has no repair, and no other rule has more to say than before; but for the one that
   * owns what a handler misses, once it gets its rollback and nothing else.
   */
  private static void assertSilentOnceRepaired(CaseRun run) {
    if (run.rounds().isEmpty()) {
      return;
    }
    List<String> before = new ArrayList<>();
    run.findings().stream()
        .filter(each -> !(run.repairs().get(each) instanceof RepairResult.Offered))
        .forEach(each -> before.add(each.rule() + " " + each.confidence()));
    List<String> more = new ArrayList<>();
    for (Finding each : run.afterwards()) {
      boolean missed = each.rule().equals(RollbackMissesFailure.NAME);
      if (!before.remove(each.rule() + " " + each.confidence()) && !missed) {
        more.add(each.rule() + " " + each.confidence() + ": " + each.message());
      }
    }
    assertWithMessage("findings in %s once repaired", run.subject()).that(more).isEmpty();
  }

  private static void update(CaseRun run) throws IOException {
    Case subject = run.subject();
    if (run.messages().isEmpty()) {
      Files.deleteIfExists(subject.messagesFile());
    } else {
      Files.writeString(subject.messagesFile(), run.messages());
    }
    if (run.repaired().isPresent()) {
      Files.writeString(subject.repairedFile(), run.repaired().get());
    } else {
      Files.deleteIfExists(subject.repairedFile());
    }
  }
}
