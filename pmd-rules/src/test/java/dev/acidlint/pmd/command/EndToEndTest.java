package dev.acidlint.pmd.command;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command with the engine that users get. */
class EndToEndTest {
  static final String TRANSFER =
      """
      import java.sql.Connection;
      import java.sql.SQLException;
      import java.sql.Statement;

      class Transfer {
        void transfer(Connection connection, Statement statement) throws SQLException {
          connection.setAutoCommit(false);
          statement.executeUpdate("update a");
          connection.commit();
        }
      }
      """;

  private static final String OWN =
      """
      import my.Dao;

      class Work {
        void work(Dao dao) {
          dao.startWork();
          dao.save();
          dao.commitWork();
        }
      }
      """;

  @TempDir Path dir;

  private CommandRun run(String... arguments) {
    return CommandRun.in(dir, false, PmdEngine::create, arguments);
  }

  @Test
  void aFaultIsFoundAndItsPatchMendsIt() throws IOException {
    Path file = CommandRun.writeText(dir, "Transfer.java", TRANSFER);
    CommandRun found = run("check", ".", "--format=csv");
    assertThat(found.exit()).isEqualTo(4);
    assertThat(found.outLines()).hasSize(2);
    assertThat(found.outLines().get(1)).startsWith("Transfer.java,9,16,CommitWithoutRollback,");
    CommandRun patch = run("check", ".", "--format=patch");
    assertThat(patch.err()).isEqualTo("acidlint: 1 finding; 1 file repaired, 0 left over\n");
    Files.writeString(file, Patched.apply(TRANSFER, patch.out()));
    CommandRun mended = run("check", ".");
    assertThat(mended.out()).isEqualTo("No findings in 1 file.\n");
    assertThat(mended.exit()).isEqualTo(0);
  }

  @Test
  void everyFormatTakesRealFindings() throws IOException {
    CommandRun.writeText(dir, "Transfer.java", TRANSFER);
    assertThat(run("check", ".").out()).contains("  repair (SAFE): ");
    assertThat(run("check", ".").out()).contains("   7 : connection.setAutoCommit(false) begins");
    assertThat(run("check", ".", "--format=sarif").out()).contains("\"threadFlows\"");
  }

  @Test
  void pmdsOwnSuppressionsAreHonoured() throws IOException {
    String comment = TRANSFER.replace("commit();", "commit(); // NOPMD checked by hand");
    CommandRun.writeText(dir, "Transfer.java", comment);
    assertThat(run("check", ".").exit()).isEqualTo(0);
    for (String name : new String[] {"PMD", "PMD.CommitWithoutRollback", "CommitWithoutRollback"}) {
      String annotated =
          TRANSFER.replace("  void", "  @SuppressWarnings(\"" + name + "\")\n  void");
      CommandRun.writeText(dir, "Transfer.java", annotated);
      assertThat(run("check", ".").exit()).isEqualTo(0);
    }
    String other = TRANSFER.replace("  void", "  @SuppressWarnings(\"PMD.EnginePerCall\")\n  void");
    CommandRun.writeText(dir, "Transfer.java", other);
    assertThat(run("check", ".").exit()).isEqualTo(4);
  }

  @Test
  void rulesAreThoseOfTheRegistry() throws IOException {
    CommandRun.writeText(dir, "Transfer.java", TRANSFER);
    assertThat(run("check", ".", "--rules=CommitWithoutRollback").exit()).isEqualTo(4);
    CommandRun wrong = run("check", ".", "--rules=CommitWithoutRolback");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).contains("there are ");
    assertThat(wrong.err()).contains("CommitWithoutRollback");
  }

  @Test
  void aUsersCatalogueIsHeard() throws IOException {
    CommandRun.writeText(dir, "Work.java", OWN);
    assertThat(run("check", "Work.java").exit()).isEqualTo(0);
    CommandRun.writeText(
        dir,
        "mine.yaml",
        """
        library: mine
        versions: [own]
        families:
          mine:
            checked: false
            roots: [my.DaoException]
        types:
          my.Dao:
            kind: session
            family: mine
            methods:
              startWork(): {begins: this}
              commitWork(): {commits: this}
              abortWork(): {rolls-back: this}
              save(): {works: write}
        """);
    CommandRun run = run("check", "Work.java", "--catalogue", "mine.yaml", "--format=csv");
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.out()).contains("Work.java,7,9,CommitWithoutRollback,HIGH,");
  }

  @Test
  void aWrongCatalogueIsToldWithItsLine() throws IOException {
    CommandRun.writeText(dir, "Work.java", OWN);
    CommandRun.writeText(dir, "mine.yaml", "library: mine\nversions: [own]\nnonsense: 1\n");
    CommandRun run = run("check", "Work.java", "--catalogue", "mine.yaml");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("mine.yaml:3");
    CommandRun gone = run("check", "Work.java", "--catalogue", "gone.yaml");
    assertThat(gone.exit()).isEqualTo(2);
    assertThat(gone.err()).contains("gone.yaml");
  }

  /** Applies a patch of one file without git. */
  private static final class Patched {
    static String apply(String text, String patch) {
      java.util.List<String> lines = new java.util.ArrayList<>(text.lines().toList());
      int at = 0;
      for (String line : patch.lines().skip(2).toList()) {
        if (line.startsWith("@@")) {
          at = Integer.parseInt(line.replaceAll("@@ -\\d+(,\\d+)? \\+(\\d+).*", "$2")) - 1;
        } else if (line.startsWith("-")) {
          assertThat(lines.remove(at)).isEqualTo(line.substring(1));
        } else {
          if (line.startsWith("+")) {
            lines.add(at, line.substring(1));
          }
          assertThat(lines.get(at)).isEqualTo(line.substring(1));
          at++;
        }
      }
      return String.join("\n", lines) + "\n";
    }
  }
}
