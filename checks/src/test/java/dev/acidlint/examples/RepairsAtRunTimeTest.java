package dev.acidlint.examples;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What repairs are worth at run time, on an embedded database with failures put in: those that the
 * examples' own proofs leave out, since their findings are advice or their code is odd.
 */
class RepairsAtRunTimeTest {
  @TempDir Path directory;

  private Runs runs(String rule, String member) throws Exception {
    return Runs.of(directory, rule, member);
  }

  @Test
  void closedByHandAStatementStaysOpenWhenItsRowsFailToClose() throws Exception {
    Runs runs =
        runs(
            "SessionClosedByHand",
            """
            public static int run(Connection c) throws SQLException {
              PreparedStatement ps = c.prepareStatement("select count(*) from orders");
              try {
                ResultSet rs = ps.executeQuery();
                try {
                  rs.next();
                  return rs.getInt("none");
                } finally {
                  rs.close();
                }
              } finally {
                ps.close();
              }
            }
            """);
    try (Injected database = new Injected()) {
      database.failing("close ResultSet");
      Throwable before = runs.faulty(database.connection());
      assertThat(before).hasMessageThat().isEqualTo("close ResultSet");
      Throwable after = runs.repaired(database.connection());
      assertThat(after).hasMessageThat().contains("none");
      assertThat(after.getSuppressed()[0]).hasMessageThat().isEqualTo("close ResultSet");
      assertThat(database.open()).isEmpty();
    }
  }

  @Test
  void committedForTheCallerHalfOfTheWorkIsStoredByTheNextCommit() throws Exception {
    Runs runs =
        runs(
            "CommitOfBorrowedTransaction",
            """
            public static int run(Connection c) throws SQLException {
              try (Statement s = c.createStatement()) {
                s.executeUpdate("insert into orders values (1)");
                s.executeUpdate("insert into orders values (1)");
              }
              c.commit();
              return 0;
            }
            """);
    try (Injected database = new Injected()) {
      Connection c = database.connection();
      c.setAutoCommit(false);
      assertThat(runs.faulty(c)).isInstanceOf(SQLException.class);
      c.commit();
      assertThat(database.count()).isEqualTo(1);
      database.clear();
      assertThat(runs.repaired(c)).isInstanceOf(SQLException.class);
      c.commit();
      assertThat(database.count()).isEqualTo(0);
    }
  }

  @Test
  void twoStatementsInOneVariableAreBothClosed() throws Exception {
    Runs runs =
        runs(
            "SessionOutsideTryWithResources",
            """
            public static int run(Connection c) throws SQLException {
              PreparedStatement ps = c.prepareStatement("select id from orders order by id");
              ResultSet rs = ps.executeQuery();
              int changed = 0;
              while (rs.next()) {
                ps = c.prepareStatement("update orders set id = id + 100 where id = ?");
                ps.setLong(1, rs.getLong(1));
                changed += ps.executeUpdate();
              }
              rs.close();
              ps.close();
              return changed;
            }
            """);
    try (Injected database = new Injected()) {
      database.insert(1, 2, 3);
      assertThat(runs.faulty(database.connection())).isNull();
      assertThat(database.open()).hasSize(3);
      assertThat(runs.repaired(database.connection())).isNull();
      assertThat(runs.result()).isEqualTo(3);
      assertThat(database.open()).hasSize(3);
    }
  }

  @Test
  void whatIsOpenedForTheCallerIsClosedIfHeNeverGetsIt() throws Exception {
    Runs runs =
        runs(
            "SessionOutsideTryWithResources",
            """
            public static int run(Connection c) throws SQLException {
              try (PreparedStatement ps = prepared(c); ResultSet rs = ps.executeQuery()) {
                return rs.next() ? rs.getInt(1) : 0;
              }
            }

            static PreparedStatement prepared(Connection c) throws SQLException {
              PreparedStatement ps = c.prepareStatement("select id from orders where id = ?");
              ps.setInt(2, 1);
              return ps;
            }
            """);
    try (Injected database = new Injected()) {
      Throwable before = runs.faulty(database.connection());
      assertThat(before).isInstanceOf(SQLException.class);
      assertThat(database.open()).hasSize(1);
      Throwable after = runs.repaired(database.connection());
      assertThat(after).hasMessageThat().isEqualTo(before.getMessage());
      assertThat(database.open()).hasSize(1);
    }
  }

  @Test
  void aFailureWhileAnotherIsDealtWithHidesNeither() throws Exception {
    Runs runs =
        runs(
            "SwallowedPersistenceException",
            """
            public static int run(Connection c) throws SQLException {
              try (Statement s = c.createStatement()) {
                s.executeUpdate("insert into nowhere values (1)");
              } catch (SQLException first) {
                try (Statement s = c.createStatement()) {
                  s.executeUpdate("insert into failures values (1)");
                } catch (SQLException e) {
                  // later
                }
                throw first;
              }
              return 0;
            }
            """);
    try (Injected database = new Injected()) {
      Throwable before = runs.faulty(database.connection());
      assertThat(before.getSuppressed()).isEmpty();
      Throwable after = runs.repaired(database.connection());
      assertThat(after).hasMessageThat().contains("NOWHERE");
      assertThat(after.getSuppressed()[0]).hasMessageThat().contains("FAILURES");
    }
  }
}
