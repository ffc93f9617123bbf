package dev.acidlint.examples;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The second of two inserts fails. Before its repair the first one is stored, now or by the next
 * one who commits on that connection; after it nothing is, and the caller learns why.
 */
class RollbacksAtRunTimeTest {

  @TempDir Path directory;

  private static final String TWICE =
      """
          s.executeUpdate("insert into orders values (1)");
          s.executeUpdate("insert into orders values (1)");
      """;

  /**
   * @param toldBefore part of what the faulty code throws; nothing is thrown if it is empty
   */
  private void halfIsStoredBeforeOnly(String rule, String toldBefore, String members)
      throws Exception {
    Runs runs = Runs.of(directory, rule, members.replace("TWICE", TWICE.strip()));
    try (Injected database = new Injected()) {
      Throwable before = runs.faulty(database.pool());
      if (toldBefore.isEmpty()) {
        assertThat(before).isNull();
      } else {
        assertThat(before).hasMessageThat().contains(toldBefore);
      }
      database.commit();
      assertThat(database.count()).isEqualTo(1);

      database.clear();
      Throwable after = runs.repaired(database.pool());
      assertThat(after).hasMessageThat().contains("primary key violation");
      assertThat(after.getSuppressed()).isEmpty();
      database.commit();
      assertThat(database.count()).isEqualTo(0);
    }
  }

  @Test
  void afterTheCloseARollbackFailsAndHidesWhy() throws Exception {
    halfIsStoredBeforeOnly(
        "RollbackAfterClose",
        "the connection was given back",
        """
        public static int run(DataSource pool) throws SQLException {
          Connection outer = null;
          try (Connection c = pool.getConnection(); Statement s = c.createStatement()) {
            outer = c;
            c.setAutoCommit(false);
            TWICE
            c.commit();
          } catch (SQLException e) {
            outer.rollback();
            throw e;
          }
          return 0;
        }
        """);
  }

  @Test
  void autoCommitPutBackCommitsHalf() throws Exception {
    halfIsStoredBeforeOnly(
        "AutoCommitRestoredWithoutRollback",
        "primary key violation",
        """
        public static int run(DataSource pool) throws SQLException {
          try (Connection c = pool.getConnection(); Statement s = c.createStatement()) {
            c.setAutoCommit(false);
            try {
              TWICE
              c.commit();
            } finally {
              c.setAutoCommit(true);
            }
          }
          return 0;
        }
        """);
  }

  @Test
  void whatAHelperBeginsOnTheConnectionThatItGivesGoesOnInThePool() throws Exception {
    halfIsStoredBeforeOnly(
        "CommitWithoutRollback",
        "primary key violation",
        """
        public static int run(DataSource pool) throws SQLException {
          try (Connection c = begin(pool); Statement s = c.createStatement()) {
            TWICE
            c.commit();
          }
          return 0;
        }

        private static Connection begin(DataSource pool) throws SQLException {
          Connection c = pool.getConnection();
          c.setAutoCommit(false);
          return c;
        }
        """);
  }

  @Test
  void aFailureThatIsOnlyLoggedIsCommittedOver() throws Exception {
    halfIsStoredBeforeOnly(
        "SwallowedPersistenceException",
        "",
        """
        public static int run(DataSource pool) throws SQLException {
          try (Connection c = pool.getConnection(); Statement s = c.createStatement()) {
            c.setAutoCommit(false);
            try {
              store(s);
              c.commit();
            } catch (SQLException | RuntimeException e) {
              c.rollback();
              throw e;
            }
          }
          return 0;
        }

        private static void store(Statement s) throws SQLException {
          try {
            TWICE
          } catch (SQLException e) {
            System.getLogger("orders").log(System.Logger.Level.DEBUG, "not stored", e);
          }
        }
        """);
  }
}
