package dev.acidlint.errorprone;

import static com.google.common.truth.Truth.assertThat;
import static com.google.errorprone.BugCheckerRefactoringTestHelper.TestMode.TEXT_MATCH;

import com.google.errorprone.BugCheckerRefactoringTestHelper;
import com.google.errorprone.CompilationTestHelper;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That the check is a good citizen of Error Prone; what the rule means is held by the cases. */
final class CommitWithoutRollbackTest {
  private static final String FAULTY =
      """
      import java.sql.Connection;
      import java.sql.SQLException;
      class A {
        void m(Connection c, Dao dao) throws SQLException {
          c.setAutoCommit(false);
          dao.save(c);
          c.commit();
        }
        interface Dao { void save(Connection c) throws SQLException; }
      }
      """;

  private static final String REPAIRED =
      """
      import java.sql.Connection;
      import java.sql.SQLException;
      class A {
        void m(Connection c, Dao dao) throws SQLException {
          c.setAutoCommit(false);
          try {
            dao.save(c);
            c.commit();
          } catch (Throwable t) {
            try {
              c.rollback();
            } catch (SQLException e) {
              t.addSuppressed(e);
            }
            throw t;
          }
        }
        interface Dao { void save(Connection c) throws SQLException; }
      }
      """;

  private final CompilationTestHelper compilation =
      CompilationTestHelper.newInstance(CommitWithoutRollback.class, getClass());
  private final BugCheckerRefactoringTestHelper refactoring =
      BugCheckerRefactoringTestHelper.newInstance(CommitWithoutRollback.class, getClass());

  @Test
  void tellsOfAFault() {
    compilation
        .addSourceLines(
            "A.java",
            FAULTY.replace(
                "c.commit();",
                """
                // BUG: Diagnostic contains: c.commit() has no rollback: if dao.save(c) on line 6 throws
                    c.commit();\
                """))
        .doTest();
  }

  @Test
  void isSilentWhereAllIsWell() {
    compilation
        .addSourceLines(
            "A.java",
            """
            import java.sql.Connection;
            import java.sql.SQLException;
            class A {
              void m(Connection c, Dao dao) throws SQLException {
                c.setAutoCommit(false);
                try {
                  dao.save(c);
                  c.commit();
                } catch (SQLException | RuntimeException | Error e) {
                  c.rollback();
                  throw e;
                }
              }
              interface Dao { void save(Connection c) throws SQLException; }
            }
            """)
        .expectNoDiagnostics()
        .doTest();
  }

  @Test
  void isSuppressedAtEveryLevel() {
    String body = "c.setAutoCommit(false); dao.save(c); c.commit();";
    compilation
        .addSourceLines(
            "A.java",
            """
            import java.sql.Connection;
            import java.sql.SQLException;
            class A {
              interface Dao { void save(Connection c) throws SQLException; }
              interface Work { void on(Connection c, Dao dao) throws SQLException; }
              @SuppressWarnings("CommitWithoutRollback") static class OfClass {
                void m(Connection c, Dao dao) throws SQLException { BODY }
              }
              @SuppressWarnings("acidlint") void ofMethod(Connection c, Dao dao) throws SQLException {
                BODY
              }
              @SuppressWarnings({"unused", "CommitWithoutRollback"}) Work ofField = (c, dao) -> { BODY };
              void ofLocal() {
                @SuppressWarnings("acidlint") Work local = (c, dao) -> { BODY };
              }
              void ofCatch(Connection c, Dao dao) throws SQLException {
                try {
                  dao.save(c);
                } catch (@SuppressWarnings("acidlint") SQLException e) {
                  BODY
                }
              }
              @SuppressWarnings("CommitWithoutRollback") Object ofAnonymous = new Object() {
                void m(Connection c, Dao dao) throws SQLException { BODY }
              };
            }
            """
                .replace("BODY", body))
        .expectNoDiagnostics()
        .doTest();
  }

  @Test
  void tellsOfFaultsInEveryKindOfMember() {
    String body =
        """
        c.setAutoCommit(false);
        dao.save(c);
        // BUG: Diagnostic contains: c.commit() has no rollback
        c.commit();
        """;
    compilation
        .addSourceLines(
            "A.java",
            """
            import java.sql.Connection;
            import java.sql.SQLException;
            class A {
              interface Dao { void save(Connection c) throws SQLException; }
              interface Work { void on(Connection c, Dao dao) throws SQLException; }
              Work field = (c, dao) -> {
                BODY
              };
              A(Connection c, Dao dao) throws SQLException {
                BODY
              }
              void local() {
                new Object() {
                  void m(Connection c, Dao dao) throws SQLException {
                    BODY
                  }
                };
              }
              {
                Work local = (c, dao) -> {
                  BODY
                };
              }
              static {
                Work local = (c, dao) -> {
                  BODY
                };
              }
              enum E {
                ONE {
                  @Override void m(Connection c, Dao dao) throws SQLException {
                    BODY
                  }
                };
                abstract void m(Connection c, Dao dao) throws SQLException;
              }
              record R(int i) {
                R {
                  Work local = (c, dao) -> {
                    BODY
                  };
                }
              }
            }
            """
                .replace("BODY\n", body))
        .doTest();
  }

  @Test
  void oneSuppressedMemberDoesNotSilenceAnother() {
    ErrorProneHarness.Outcome outcome =
        harness(
                FAULTY.replace(
                    "interface Dao",
                    """
                    @SuppressWarnings("acidlint") void n(Connection c, Dao dao) throws SQLException {
                        c.setAutoCommit(false);
                        dao.save(c);
                        c.commit();
                      }
                      interface Dao\
                    """))
            .compile();
    assertThat(outcome.diagnostics()).hasSize(1);
    assertThat(outcome.diagnostics().get(0)).startsWith("WARNING 7:7 [CommitWithoutRollback]");
  }

  @Test
  void namesItsPage() {
    assertThat(harness(FAULTY).compile().diagnostics().get(0))
        .contains("(see java -jar acidlint.jar explain CommitWithoutRollback)");
  }

  @Test
  void theFamilyAndTheRuleHaveTheirFlags() {
    assertThat(harness(FAULTY).option("-Xep:CommitWithoutRollback:ERROR").compile().compiled())
        .isFalse();
    assertThat(harness(FAULTY).option("-Xep:acidlint:ERROR").compile().compiled()).isFalse();
    assertThat(harness(FAULTY).option("-Xep:acidlint:OFF").compile().diagnostics()).isEmpty();
    assertThat(harness(FAULTY).compile().compiled()).isTrue();
  }

  @Test
  void repairsTheFile() {
    refactoring
        .addInputLines("A.java", FAULTY)
        .addOutputLines("A.java", REPAIRED)
        .doTest(TEXT_MATCH);
  }

  @Test
  void saysWhyThereIsNoRepair() {
    String neverEnded =
        FAULTY
            .replace("    c.commit();\n", "")
            .replace("m(Connection c, Dao dao)", "m(Dao dao)")
            .replace(
                "c.setAuto",
                "Connection c = java.sql.DriverManager.getConnection(\"\"); c.setAuto");
    ErrorProneHarness.Outcome outcome = harness(neverEnded).compile();
    assertThat(outcome.diagnostics()).hasSize(1);
    assertThat(outcome.diagnostics().get(0)).contains("(no repair is offered: nothing here ends");
  }

  @Test
  void generatedCodeIsLeftAlone() {
    String generated =
        FAULTY.replace("class A {", "@A.Generated class A {\n  @interface Generated {}\n");
    assertThat(harness(generated).compile())
        .isEqualTo(new ErrorProneHarness.Outcome(true, List.of()));
  }

  private static ErrorProneHarness harness(String source) {
    return ErrorProneHarness.with(CommitWithoutRollback.class).source("A.java", source);
  }
}
