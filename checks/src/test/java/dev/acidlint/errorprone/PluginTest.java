package dev.acidlint.errorprone;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of a user: javac, Error Prone as its plug-in, our jar on the processor path. */
final class PluginTest {
  @TempDir Path directory;

  @Test
  void patchesAFileAndKeepsItsLineEnds() throws IOException {
    Path file = directory.resolve("A.java");
    String faulty =
        """
        import java.sql.Connection;
        import java.sql.SQLException;
        // An escape \\u00e9 and a tab\tbefore the fault.
        class A {
          void m(Connection c, Dao dao) throws SQLException {
            c.setAutoCommit(false);
            dao.save(c);
            c.commit();
          }
          interface Dao { void save(Connection c) throws SQLException; }
        }
        """;
    Files.writeString(file, faulty.replace("\n", "\r\n"));
    patch(file, "CommitWithoutRollback", "");
    String repaired = Files.readString(file);
    assertThat(repaired.replace("\r\n", "\n"))
        .isEqualTo(
            faulty.replace(
                """
                    dao.save(c);
                    c.commit();
                """,
                """
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
                """));
    assertThat(repaired.replace("\r\n", "")).doesNotContain("\n");
  }

  @Test
  void leavesWhatIsToReviewAloneUnlessAsked() throws IOException {
    Path file = directory.resolve("B.java");
    String faulty =
        """
        import java.sql.SQLException;
        import java.sql.Statement;
        class B {
          void store(Statement s) {
            try {
              s.executeUpdate("update a set b = 1");
            } catch (SQLException e) {
              e.printStackTrace();
            }
          }
        }
        """;
    Files.writeString(file, faulty);
    patch(file, "SwallowedPersistenceException", "");
    assertThat(Files.readString(file)).isEqualTo(faulty);
    patch(file, "SwallowedPersistenceException", " -XepOpt:Acidlint:IncludeReview=true");
    assertThat(Files.readString(file))
        .isEqualTo(faulty.replace("e.printStackTrace();", "throw new IllegalStateException(e);"));
  }

  private void patch(Path file, String rule, String option) throws IOException {
    StringWriter told = new StringWriter();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  told,
                  files,
                  null,
                  List.of(
                      "-XDcompilePolicy=simple",
                      "--should-stop=ifError=FLOW",
                      "-processorpath",
                      System.getProperty("java.class.path"),
                      "-Xplugin:ErrorProne -XepPatchChecks:"
                          + rule
                          + " -XepPatchLocation:IN_PLACE"
                          + option,
                      "-d",
                      directory.toString()),
                  null,
                  files.getJavaFileObjects(file))
              .call();
      assertWithMessage(told.toString()).that(compiled).isTrue();
    }
  }
}
