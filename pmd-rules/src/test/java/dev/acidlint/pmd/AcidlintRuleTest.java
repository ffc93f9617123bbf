package dev.acidlint.pmd;

import static com.google.common.truth.Truth.assertThat;

import dev.acidlint.rules.Analysis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;
import net.sourceforge.pmd.reporting.Report;
import net.sourceforge.pmd.reporting.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcidlintRuleTest {
  private static final String RULE = "CommitWithoutRollback";

  /** A fault on line 9, with places for what suppresses it. */
  private static final String FAULTY =
      """
      package shop;
      import java.sql.Connection;
      import java.sql.DriverManager;
      import java.sql.SQLException;
      %s
      class Orders {
        %s
        void store(String url) throws SQLException {
          %s
          Connection connection = DriverManager.getConnection(url);
          connection.setAutoCommit(false);
          connection.createStatement().execute("insert into orders values (1)");
          connection.commit(); %s
        }
      }
      """;

  @TempDir Path directory;

  private static String faulty(String onType, String onMethod, String onLocal, String comment) {
    return FAULTY.formatted(onType, onMethod, onLocal, comment);
  }

  private static final String PLAIN = faulty("", "", "", "");

  private static List<RuleViolation> violations(String source, String... properties) {
    Report report = PmdRuns.run(source, PmdRuns.rule(properties));
    assertThat(report.getProcessingErrors()).isEmpty();
    assertThat(report.getConfigurationErrors()).isEmpty();
    return report.getViolations();
  }

  @Test
  void reportsAtTheSite() {
    List<RuleViolation> found = violations(PLAIN);
    assertThat(found).hasSize(1);
    RuleViolation violation = found.get(0);
    String[] lines = PLAIN.split("\n");
    String line = lines[violation.getBeginLine() - 1];
    assertThat(line).contains("connection.commit()");
    assertThat(violation.getBeginColumn()).isEqualTo(line.indexOf("commit") + 1);
    assertThat(violation.getEndLine()).isEqualTo(violation.getBeginLine());
    assertThat(violation.getEndColumn()).isEqualTo(violation.getBeginColumn() + "commit".length());
    assertThat(violation.getDescription()).contains("connection.commit()");
  }

  @Test
  void reportsAtTheSiteInAFileWithEscapesAndCarriageReturns() {
    String source = PLAIN.replace("class Orders", "/* \\u0041\\u0042 */ class Orders");
    String windows =
        source.replace("\n", "\r\n").replace("connection.commit", "/*\\u00e9*/connection.commit");
    List<RuleViolation> found = violations(windows);
    assertThat(found).hasSize(1);
    String line = windows.split("\r\n")[found.get(0).getBeginLine() - 1];
    assertThat(found.get(0).getBeginColumn()).isEqualTo(line.indexOf("commit") + 1);
  }

  @Test
  void suppressionsByOwnName() {
    for (String name : List.of(RULE, "acidlint", "PMD." + RULE, "PMD")) {
      String annotation = "@SuppressWarnings(\"" + name + "\")";
      assertThat(violations(faulty(annotation, "", "", ""))).isEmpty();
      assertThat(violations(faulty("", annotation, "", ""))).isEmpty();
      assertThat(violations(faulty("", "@SuppressWarnings({\"x\", \"" + name + "\"})", "", "")))
          .isEmpty();
    }
  }

  @Test
  void suppressionsOfOtherNamesDoNothing() {
    assertThat(violations(faulty("", "@SuppressWarnings(\"PMD.Other\")", "", ""))).hasSize(1);
    assertThat(violations(faulty("", "@SuppressWarnings(\"Other\")", "", ""))).hasSize(1);
  }

  @Test
  void suppressionByComment() {
    assertThat(violations(faulty("", "", "", "// NOPMD: the caller rolls back"))).isEmpty();
    assertThat(violations(faulty("", "", "// NOPMD", ""))).hasSize(1);
  }

  @Test
  void suppressedOnesAreTold() {
    Report report = PmdRuns.run(faulty("", "", "", "// NOPMD known"), PmdRuns.rule());
    assertThat(report.getSuppressedViolations()).hasSize(1);
  }

  private static final String OWN =
      """
      library: acme
      types:
        com.acme.Store:
          kind: session
          family: jdbc
          close-effect: leaks
          closer: close
          rollback: {call: "{}.abort()"}
          methods:
            start(): {begins: this}
            finish(): {commits: this}
            abort(): {rolls-back: this}
            put(_): {works: write}
      """;

  /** Closed, but not rolled back: what that does depends on the pool. */
  private static final String CLOSED =
      """
      class Orders {
        void store(javax.sql.DataSource source) throws java.sql.SQLException {
          try (java.sql.Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("insert into orders values (1)");
            connection.commit();
          }
        }
      }
      """;

  @Test
  void confidenceAndPoolAreProperties() {
    assertThat(violations(CLOSED)).hasSize(1);
    assertThat(violations(CLOSED, "minConfidence", "HIGH")).isEmpty();
    assertThat(violations(CLOSED, "pool", "hikari")).isEmpty();
    assertThat(violations(CLOSED, "pool", "hikari", "minConfidence", "low")).hasSize(1);
  }

  @Test
  void aCatalogueOfOnesOwnIsRead() throws IOException {
    Path file = Files.writeString(directory.resolve("own.yaml"), OWN);
    String source =
        """
        class Orders {
          void store(com.acme.Store store) {
            store.start();
            store.put("order");
            store.finish();
          }
        }
        """;
    assertThat(violations(source)).isEmpty();
    assertThat(violations(source, "catalogue", file.toString())).hasSize(1);
  }

  @Test
  void whatMocksIsATest() {
    assertThat(violations(importing("org.easymock.EasyMock"))).isEmpty();
    assertThat(violations(importing("static org.mockito.Mockito.*"))).isEmpty();
    assertThat(violations(importing("org.shop.mocks.Prices"))).hasSize(1);
  }

  private static String importing(String name) {
    return PLAIN.replaceFirst(";", ";\nimport " + name + ";");
  }

  @Test
  void rulesSetDifferentlyDoNotShareAnAnalysis() {
    String path = "src/test/java/OrdersCheck.java";
    Report report =
        PmdRuns.run(path, PLAIN, List.of(PmdRuns.rule(), PmdRuns.rule("includeTests", "true")));
    assertThat(report.getViolations()).hasSize(1);
    assertThat(PmdRuns.run(path, PLAIN, List.of(PmdRuns.rule())).getViolations()).isEmpty();
  }

  @Test
  void rulesSetAlikeShareOneAnalysis() {
    AtomicInteger analyses = new AtomicInteger();
    SharedAnalysis counting =
        new SharedAnalysis() {
          @Override
          Analysis analyse(ASTCompilationUnit unit, Key key) {
            analyses.incrementAndGet();
            return super.analyse(unit, key);
          }
        };
    Injected first = new Injected(counting);
    Injected second = new Injected(counting);
    ASTCompilationUnit unit;
    try (PmdHarness harness = new PmdHarness(List.of(), LoadedCatalogue.of("").catalogue())) {
      unit = harness.parse("A.java", PLAIN);
    }
    SharedAnalysis.Key key = new SharedAnalysis.Key(false, "", "", "");
    counting.of(unit, key);
    counting.of(unit, key);
    assertThat(analyses.get()).isEqualTo(1);
    counting.of(unit, new SharedAnalysis.Key(false, "hikari", "", ""));
    assertThat(analyses.get()).isEqualTo(2);
    assertThat(first.getName()).isEqualTo(second.getName());
  }

  /** A rule with another analysis. */
  static final class Injected extends AcidlintRule {
    Injected(SharedAnalysis analysis) {
      super(RULE, analysis);
    }
  }

  @Test
  void whatTheAnalysisThrowsFailsNothingAndIsLoggedOnce() {
    for (Throwable thrown :
        List.of(
            new IllegalStateException("boom"),
            new AssertionError("boom"),
            new NoClassDefFoundError("boom"),
            new StackOverflowError("boom"))) {
      List<String> logged = new ArrayList<>();
      Logger logger = Logger.getLogger("dev.acidlint");
      Handler handler = collecting(logged);
      logger.addHandler(handler);
      try {
        SharedAnalysis failing = failing(thrown);
        ASTCompilationUnit unit = parsed();
        SharedAnalysis.Key key = new SharedAnalysis.Key(false, "", "", "");
        assertThat(failing.of(unit, key).findings()).isEmpty();
        assertThat(failing.of(unit, key).internalErrors()).hasSize(1);
      } finally {
        logger.removeHandler(handler);
      }
      assertThat(logged).hasSize(1);
      assertThat(logged.get(0)).contains("A.java");
      assertThat(logged.get(0)).contains("boom");
    }
  }

  private static ASTCompilationUnit parsed() {
    try (PmdHarness harness = new PmdHarness(List.of(), LoadedCatalogue.of("").catalogue())) {
      return harness.parse("A.java", PLAIN);
    }
  }

  private static SharedAnalysis failing(Throwable thrown) {
    return new SharedAnalysis() {
      @Override
      Analysis analyse(ASTCompilationUnit unit, Key key) {
        if (thrown instanceof RuntimeException e) {
          throw e;
        }
        throw (Error) thrown;
      }
    };
  }

  private static Handler collecting(List<String> logged) {
    return new Handler() {
      @Override
      public void publish(LogRecord each) {
        logged.add(each.getMessage());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  /** Loaded as PMD loads rules, so with the constructor without arguments. */
  public static final class Failing extends AcidlintRule {
    public Failing() {
      super(RULE, failing(new IllegalStateException("boom")));
    }
  }

  @Test
  void aFailingAnalysisDoesNotFailThePmdRun() {
    Failing rule = new Failing();
    rule.setName("Failing");
    rule.setLanguage(net.sourceforge.pmd.lang.java.JavaLanguageModule.getInstance());
    rule.setMessage("{0}");
    Report report = PmdRuns.run(PLAIN, rule, PmdRuns.rule("pool", "other"));
    assertThat(report.getProcessingErrors()).isEmpty();
    assertThat(report.getConfigurationErrors()).isEmpty();
    assertThat(report.getViolations()).hasSize(1);
  }

  @Test
  void aMalformedCatalogueIsAConfigurationError() throws IOException {
    Path file = Files.writeString(directory.resolve("own.yaml"), "library: [\n");
    Report report = PmdRuns.run(PLAIN, PmdRuns.rule("catalogue", file.toString()));
    assertThat(report.getConfigurationErrors()).hasSize(1);
    String issue = report.getConfigurationErrors().get(0).issue();
    assertThat(issue).contains("own.yaml");
    assertThat(report.getViolations()).isEmpty();
  }

  @Test
  void aMissingCatalogueIsAConfigurationError() {
    Path file = directory.resolve("none.yaml");
    Report report = PmdRuns.run(PLAIN, PmdRuns.rule("catalogue", file.toString()));
    assertThat(report.getConfigurationErrors()).hasSize(1);
    assertThat(report.getConfigurationErrors().get(0).issue()).contains("none.yaml");
  }

  @Test
  void anUnknownConfidenceIsAConfigurationError() {
    Report report = PmdRuns.run(PLAIN, PmdRuns.rule("minConfidence", "sure"));
    assertThat(report.getConfigurationErrors()).hasSize(1);
    assertThat(report.getConfigurationErrors().get(0).issue()).contains("sure");
  }
}
