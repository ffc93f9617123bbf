package dev.acidlint.errorprone;

import static com.google.common.truth.Truth.assertThat;

import dev.acidlint.model.Expr;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.SourceUnit;
import dev.acidlint.model.Stmt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the other files of a compilation say is heard, whichever javac comes to first. */
final class OtherFilesTest {
  private static final String HELPER =
      """
      package p;
      import java.sql.Connection;
      import java.sql.SQLException;
      final class NAME {
        private static Connection shared;
        static void begin() throws SQLException { shared.setAutoCommit(false); }
        static void commit() throws SQLException { shared.commit(); }
        static void rollback(Connection c, boolean really) throws SQLException {
          if (really) c.rollback();
        }
        static void other(Connection c, Object o) throws SQLException {
          c = shared;
          c.rollback();
        }
        static void save() {}
      }
      """;

  private static final String CALLER =
      """
      package p;
      import java.sql.Connection;
      import java.sql.SQLException;
      class M {
        void indirect() throws SQLException { HELPER.begin(); HELPER.commit(); }
        void twice() throws SQLException { indirect(); }
        void unrelated() { HELPER.save(); }
        void fault(Connection c, Dao dao) throws SQLException {
          c.setAutoCommit(false);
          dao.save(c);
          c.commit();
        }
        void fine(Connection c, Dao dao) throws SQLException {
          c.setAutoCommit(false);
          try {
            dao.save(c);
            c.commit();
          } catch (SQLException | RuntimeException | Error e) {
            HELPER.rollback(c, true);
            throw e;
          }
        }
        void spared(Connection c, Dao dao) throws SQLException {
          c.setAutoCommit(false);
          try {
            dao.save(c);
            c.commit();
          } catch (SQLException | RuntimeException | Error e) {
            HELPER.rollback(c, false);
            throw e;
          }
        }
        interface Dao { void save(Connection c) throws SQLException; }
      }
      """;

  private static Map<String, String> sources(String helper) {
    Map<String, String> sources = new LinkedHashMap<>();
    sources.put("p/M.java", CALLER.replace("HELPER", helper));
    sources.put("p/" + helper + ".java", HELPER.replace("NAME", helper));
    return sources;
  }

  @Test
  void aCallShowsTheDeclarationInAnotherFile() {
    for (String helper : List.of("A", "Z")) {
      SourceUnit unit = lower(helper);
      MethodDecl fine = unit.types().get(0).method("indirect", 0).orElseThrow();
      Stmt first = fine.body().orElseThrow().statements().get(0);
      Expr.Call call = (Expr.Call) ((Stmt.Expression) first).expression();
      MethodDecl begin = call.method().declaration().orElseThrow();
      assertThat(begin.owner()).isEqualTo("p." + helper);
      assertThat(begin.mayPersist()).isTrue();
      assertThat(begin.body().orElseThrow().statements()).hasSize(1);
      // Asked again, the same: summaries are kept by it.
      assertThat(call.method().declaration().orElseThrow()).isSameInstanceAs(begin);
    }
  }

  @Test
  void whatIsDoneThroughOtherFilesIsFollowed() {
    for (String helper : List.of("A", "Z")) {
      assertThat(
              lower(helper).types().get(0).methods().stream()
                  .filter(MethodDecl::mayPersist)
                  .map(MethodDecl::name)
                  .toList())
          .containsExactly("indirect", "twice", "fault", "fine", "spared");
    }
  }

  @Test
  void aParameterOfAnotherFileThatIsAssignedIsNotEffectivelyFinal() {
    for (String helper : List.of("A", "Z")) {
      String caller =
          "package p; class M { void m() throws Exception { " + helper + ".other(null, null); } }";
      Map<String, String> sources = sources(helper);
      sources.put("p/M.java", caller);
      SourceUnit unit = harness().lower(sources).get("p/M.java");
      Stmt only = unit.types().get(0).methods().get(0).body().orElseThrow().statements().get(0);
      MethodDecl other =
          ((Expr.Call) ((Stmt.Expression) only).expression()).method().declaration().orElseThrow();
      assertThat(other.parameters().get(0).isEffectivelyFinal()).isFalse();
      assertThat(other.parameters().get(1).isEffectivelyFinal()).isTrue();
    }
  }

  @Test
  void aRollbackInAnotherFileCounts() {
    for (String helper : List.of("A", "Z")) {
      ErrorProneHarness harness = ErrorProneHarness.with(CommitWithoutRollback.class);
      sources(helper).forEach(harness::source);
      assertThat(
              harness.compile().diagnostics().stream()
                  .map(each -> each.substring(0, each.indexOf('[')))
                  .toList())
          .containsExactly("WARNING 5:54 ", "WARNING 11:7 ", "WARNING 27:9 ");
    }
  }

  private static SourceUnit lower(String helper) {
    return harness().lower(sources(helper)).get("p/M.java");
  }

  private static JavacHarness harness() {
    return new JavacHarness(List.of(), name -> name.startsWith("java.sql."));
  }
}
