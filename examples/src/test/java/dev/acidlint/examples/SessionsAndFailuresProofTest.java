package dev.acidlint.examples;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.zaxxer.hikari.HikariDataSource;
import dev.acidlint.examples.orders.Archive;
import dev.acidlint.examples.orders.Audit;
import dev.acidlint.examples.orders.Order;
import dev.acidlint.examples.orders.OrderException;
import dev.acidlint.examples.orders.Report;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What sessions left open, swallowed failures and an engine for every call cost at run time. */
class SessionsAndFailuresProofTest {
  private Database database;
  private HikariDataSource pool;

  @BeforeEach
  void open() throws SQLException {
    database = new Database();
    pool = Pools.hikari(database, 2);
  }

  @AfterEach
  void close() throws SQLException {
    pool.close();
    database.close();
  }

  @Test
  void faultyReportDrainsThePool() {
    Report report = new dev.acidlint.examples.jdbc.faulty.OrderReport(pool);
    assertThrows(OrderException.class, () -> report.quantity(1));
    assertThrows(OrderException.class, () -> report.quantity(1));

    assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isEqualTo(2);
    assertThrows(SQLTransientConnectionException.class, () -> report.quantity(1));
  }

  @Test
  void repairedReportGivesItsConnectionsBack() throws SQLException {
    Report report = new dev.acidlint.examples.jdbc.repaired.OrderReport(pool);
    for (int i = 0; i < 3; i++) {
      assertThrows(OrderException.class, () -> report.quantity(1));
    }

    assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isEqualTo(0);
    new dev.acidlint.examples.jdbc.repaired.OrderService(pool, Shop.PAYMENTS).place(Shop.paid(1));
    assertThat(report.quantity(1)).isEqualTo(1);
  }

  @Test
  void faultyAuditLosesARecordAndNobodyLearnsOfIt() throws SQLException {
    Audit audit = new dev.acidlint.examples.jdbc.faulty.OrderAudit(pool);
    audit.record(unrecordable());

    assertThat(database.audit()).isEmpty();
  }

  @Test
  void repairedAuditTellsItsCaller() throws SQLException {
    Audit audit = new dev.acidlint.examples.jdbc.repaired.OrderAudit(pool);
    IllegalStateException told =
        assertThrows(IllegalStateException.class, () -> audit.record(unrecordable()));

    assertThat(told).hasCauseThat().isInstanceOf(SQLException.class);
    audit.record(Shop.paid(2));
    assertThat(database.audit()).containsExactly(2L);
  }

  /** With a name that does not fit into its column. */
  private static Order unrecordable() {
    return new Order(1, "A".repeat(41), "tea", 1);
  }

  @Test
  void faultyArchiveConnectsAnewOnEveryCall() throws SQLException {
    Archive archive = new dev.acidlint.examples.jpa.faulty.OrderArchive();
    archive.store(Shop.paid(1));
    int before = sessionsOfTheArchive();
    archive.store(Shop.paid(2));
    archive.store(Shop.paid(3));

    assertThat(sessionsOfTheArchive()).isAtLeast(before + 2);
  }

  @Test
  void repairedArchiveKeepsItsConnections() throws SQLException {
    Archive archive = new dev.acidlint.examples.jpa.repaired.OrderArchive();
    archive.store(Shop.paid(4));
    int before = sessionsOfTheArchive();
    archive.store(Shop.paid(5));
    archive.store(Shop.paid(6));

    assertThat(sessionsOfTheArchive()).isEqualTo(before);
  }

  private static int sessionsOfTheArchive() throws SQLException {
    try (Connection observer = DriverManager.getConnection("jdbc:h2:mem:old");
        Statement statement = observer.createStatement();
        ResultSet row =
            statement.executeQuery("select count(*) from information_schema.sessions")) {
      row.next();
      return row.getInt(1);
    }
  }
}
