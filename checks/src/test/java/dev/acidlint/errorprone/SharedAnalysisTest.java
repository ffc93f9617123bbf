package dev.acidlint.errorprone;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import dev.acidlint.catalogue.Catalogues;
import dev.acidlint.rules.Finding;
import dev.acidlint.rules.Observed;
import dev.acidlint.rules.Rule;
import dev.acidlint.rules.Settings;
import dev.acidlint.rules.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SharedAnalysisTest {
  /** What becomes of the transaction when it is closed is up to the pool: a MEDIUM. */
  private static final String JDBC =
      """
      import java.sql.Connection;
      import java.sql.SQLException;
      class A {
        void m(javax.sql.DataSource pool, Dao dao) throws SQLException {
          try (Connection c = pool.getConnection()) {
            c.setAutoCommit(false);
            dao.save(c);
            c.commit();
          }
        }
        interface Dao { void save(Connection c) throws SQLException; }
      }
      """;

  @TempDir Path directory;

  @Test
  void theThresholdIsAnOption() {
    assertThat(jdbc().compile().diagnostics()).hasSize(1);
    assertThat(jdbc().option("-XepOpt:Acidlint:MinConfidence=high").compile().diagnostics())
        .isEmpty();
  }

  @Test
  void thePoolIsAnOption() {
    assertThat(jdbc().option("-XepOpt:Acidlint:Pool=Hikari").compile().diagnostics()).isEmpty();
    assertThat(
            jdbc()
                .option("-XepOpt:Acidlint:Pool=hikari")
                .option("-XepOpt:Acidlint:MinConfidence=LOW")
                .compile()
                .diagnostics())
        .hasSize(1);
  }

  @Test
  void methodsGivenUpAreToldWhenAsked() {
    String source =
        "class Large { void m(java.sql.Connection c) throws Exception {"
            + " c.setAutoCommit(false);"
            + " c.getMetaData();".repeat(25_000)
            + " } }";
    ErrorProneHarness harness =
        ErrorProneHarness.with(CommitWithoutRollback.class).source("Large.java", source);
    assertThat(harness.compile().diagnostics()).isEmpty();
    assertThat(
            harness.option("-XepOpt:Acidlint:ShowGivenUp=true").compile().diagnostics().toString())
        .contains("Acidlint gave up on Large#m/1");
  }

  @Test
  void testSourcesAreAnalysedWhenAsked() {
    ErrorProneHarness.Outcome quiet =
        ErrorProneHarness.with(CommitWithoutRollback.class)
            .source("src/test/java/A.java", JDBC)
            .compile();
    ErrorProneHarness.Outcome asked =
        ErrorProneHarness.with(CommitWithoutRollback.class)
            .source("src/test/java/A.java", JDBC)
            .option("-XepOpt:Acidlint:IncludeTests=true")
            .compile();
    assertThat(quiet.diagnostics()).isEmpty();
    assertThat(asked.diagnostics()).hasSize(1);
  }

  @Test
  void theUsersOwnCatalogueIsHeard() throws IOException {
    Path own = directory.resolve("own.yaml");
    Files.writeString(
        own,
        """
        library: own
        types:
          own.Unit:
            kind: session
            family: jdbc
            close-effect: leaks
            rollback: {call: "{}.undo()"}
            methods:
              open(): {begins: this}
              done(): {commits: this}
              undo(): {rolls-back: this}
              save(_): {works: write}
        """);
    ErrorProneHarness harness =
        ErrorProneHarness.with(CommitWithoutRollback.class)
            .source(
                "own/Unit.java",
                """
                package own;
                public interface Unit { void open(); void done(); void undo(); void save(Object o); }
                """)
            .source(
                "A.java",
                """
                import own.Unit;
                class A {
                  void m(Unit unit, Mail mail) {
                    unit.open();
                    unit.save("x");
                    mail.send();
                    unit.done();
                  }
                  interface Mail { void send(); }
                }
                """);
    assertThat(harness.compile().diagnostics()).isEmpty();
    assertThat(
            harness.option("-XepOpt:Acidlint:Catalogue=" + own).compile().diagnostics().toString())
        .contains("unit.done() has no rollback");
  }

  @Test
  void aMistakeInTheOptionsFailsTheCompilation() throws IOException {
    Path malformed = directory.resolve("mine.yaml");
    Files.writeString(malformed, "library: mine\nnonsense: 1\n");
    assertFails("-XepOpt:Acidlint:MinConfidence=SOME", "should be one of [LOW, MEDIUM, HIGH]");
    assertFails("-XepOpt:Acidlint:IncludeTests=perhaps", "should be one of [false, true]");
    assertFails("-XepOpt:Acidlint:MinConfidense=LOW", "there is no such option");
    assertFails("-XepOpt:Acidlint:Catalogue=" + directory.resolve("absent.yaml"), "absent.yaml");
    assertFails("-XepOpt:Acidlint:Catalogue=" + malformed, "mine.yaml:2");
  }

  private static void assertFails(String option, String message) {
    ErrorProneHarness.Outcome outcome =
        jdbc().source("B.java", "class B { void m() {} }").option(option).compile();
    assertWithMessage(option).that(outcome.compiled()).isFalse();
    // Once for the compilation, however many files it has.
    assertWithMessage(option).that(outcome.diagnostics()).hasSize(1);
    assertThat(outcome.diagnostics().get(0)).startsWith("ERROR");
    assertThat(outcome.diagnostics().get(0)).contains("Acidlint: ");
    assertThat(outcome.diagnostics().get(0)).contains(message);
  }

  @Test
  void anInternalErrorIsNotedOnceAndFailsNothing() {
    ErrorProneHarness.Outcome outcome =
        ErrorProneHarness.with(Broken.class)
            .source("A.java", JDBC)
            .source("B.java", JDBC.replace("class A", "class B"))
            .option("-Werror")
            .compile();
    assertThat(outcome.compiled()).isTrue();
    assertThat(outcome.diagnostics()).hasSize(1);
    assertThat(outcome.diagnostics().get(0)).startsWith("NOTE");
    assertThat(outcome.diagnostics().get(0)).contains("A.java");
    assertThat(outcome.diagnostics().get(0)).contains("A#m/2: java.lang.IllegalStateException: oh");
  }

  /** A check whose rule always fails. */
  @BugPattern(summary = "Broken", severity = SeverityLevel.WARNING)
  public static final class Broken extends AcidlintChecker {
    private static final long serialVersionUID = 1L;

    public Broken() {
      super(
          "Broken",
          new SharedAnalysis(Catalogues.standard(), Settings.DEFAULT, List.of(new BrokenRule())));
    }
  }

  private static final class BrokenRule extends Rule {
    BrokenRule() {
      super("Broken", "Broken", Severity.WARNING);
    }

    @Override
    public void check(Observed body, Settings settings, Consumer<Finding> report) {
      throw new IllegalStateException("oh");
    }
  }

  private static ErrorProneHarness jdbc() {
    return ErrorProneHarness.with(CommitWithoutRollback.class).source("A.java", JDBC);
  }
}
