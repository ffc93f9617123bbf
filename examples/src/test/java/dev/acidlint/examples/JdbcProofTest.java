package dev.acidlint.examples;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.zaxxer.hikari.HikariDataSource;
import dev.acidlint.examples.orders.OrderException;
import dev.acidlint.examples.orders.OrderImport;
import dev.acidlint.examples.orders.Orders;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the faults in the JDBC examples cost at run time, and that the repaired twins do not pay it.
 *
 * <p>Closing a connection does not undo its work: Tomcat's pool passes it on as it is, so the next
 * customer's commit stores what the last one was told had failed.
 */
class JdbcProofTest {
  private Database database;
  private org.apache.tomcat.jdbc.pool.DataSource pool;

  @BeforeEach
  void open() throws SQLException {
    database = new Database();
    pool = Pools.tomcat(database, 1);
  }

  @AfterEach
  void close() throws SQLException {
    pool.close(true);
    database.close();
  }

  @Test
  void faultyStoresAnOrderWhosePaymentWasDeclined() throws SQLException {
    declineThenPay(faulty(pool));

    assertThat(database.orders()).containsExactly(1L, 2L);
    assertThat(database.tea()).isEqualTo(8);
  }

  @Test
  void repairedStoresOnlyWhatWasPaid() throws SQLException {
    declineThenPay(repaired(pool));

    assertThat(database.orders()).containsExactly(2L);
    assertThat(database.tea()).isEqualTo(9);
  }

  private static void declineThenPay(Orders orders) throws SQLException {
    assertThrows(OrderException.class, () -> orders.place(Shop.declined(1)));
    orders.place(Shop.paid(2));
  }

  @Test
  void faultyTakesGoodsForAnOrderThatTheDatabaseRefused() throws SQLException {
    placeTwiceThenAnother(faulty(pool));

    assertThat(database.orders()).containsExactly(1L, 2L);
    assertThat(database.tea()).isEqualTo(7);
  }

  @Test
  void repairedTakesGoodsForStoredOrdersOnly() throws SQLException {
    placeTwiceThenAnother(repaired(pool));

    assertThat(database.orders()).containsExactly(1L, 2L);
    assertThat(database.tea()).isEqualTo(8);
  }

  private static void placeTwiceThenAnother(Orders orders) throws SQLException {
    orders.place(Shop.paid(1));
    SQLException refused = assertThrows(SQLException.class, () -> orders.place(Shop.paid(1)));
    assertThat(refused.getMessage()).contains("primary key violation");
    orders.place(Shop.paid(2));
  }

  @Test
  void faultyStoresLaterWhatFailedToCommit() throws SQLException {
    failToCommitThenPlace(faulty(FailingCommit.first(pool)));

    assertThat(database.orders()).containsExactly(1L, 2L);
  }

  @Test
  void repairedUndoesWhatFailedToCommit() throws SQLException {
    failToCommitThenPlace(repaired(FailingCommit.first(pool)));

    assertThat(database.orders()).containsExactly(2L);
  }

  private static void failToCommitThenPlace(Orders orders) throws SQLException {
    SQLException refused = assertThrows(SQLException.class, () -> orders.place(Shop.paid(1)));
    assertThat(refused.getMessage()).isEqualTo("commit refused");
    orders.place(Shop.paid(2));
  }

  @Test
  void faultyPutsBackGoodsOfAnOrderThatWasNotCancelled() throws SQLException {
    cancelUnknownThenPlace(faulty(pool));

    assertThat(database.tea()).isEqualTo(10);
  }

  @Test
  void repairedPutsNothingBack() throws SQLException {
    cancelUnknownThenPlace(repaired(pool));

    assertThat(database.tea()).isEqualTo(9);
  }

  private static void cancelUnknownThenPlace(Orders orders) throws SQLException {
    assertThrows(OrderException.class, () -> orders.cancel(Shop.paid(1)));
    orders.place(Shop.paid(2));
  }

  @Test
  void bothCancel() throws SQLException {
    for (Orders orders : new Orders[] {faulty(pool), repaired(pool)}) {
      orders.place(Shop.paid(1));
      assertThat(database.tea()).isEqualTo(9);
      orders.cancel(Shop.paid(1));
      assertThat(database.tea()).isEqualTo(10);
      assertThat(database.orders()).isEmpty();
    }
  }

  @Test
  void faultyImportLeavesItsTransactionOpen() throws SQLException {
    OrderImport<Connection> faulty =
        new dev.acidlint.examples.jdbc.faulty.OrderImporter(Shop.PAYMENTS);
    try (HikariDataSource hikari = Pools.hikari(database, 2);
        Connection connection = hikari.getConnection()) {
      assertThrows(OrderException.class, () -> faulty.importOne(connection, Shop.declined(1)));
      assertThat(database.unfinishedTransactions()).isEqualTo(1);

      faulty.importOne(connection, Shop.paid(2));
      assertThat(database.orders()).containsExactly(1L, 2L);
    }
  }

  @Test
  void repairedImportEndsItsTransaction() throws SQLException {
    OrderImport<Connection> repaired =
        new dev.acidlint.examples.jdbc.repaired.OrderImporter(Shop.PAYMENTS);
    try (HikariDataSource hikari = Pools.hikari(database, 2);
        Connection connection = hikari.getConnection()) {
      assertThrows(OrderException.class, () -> repaired.importOne(connection, Shop.declined(1)));
      assertThat(database.unfinishedTransactions()).isEqualTo(0);

      repaired.importOne(connection, Shop.paid(2));
      assertThat(database.orders()).containsExactly(2L);
    }
  }

  private static Orders faulty(DataSource source) {
    return new dev.acidlint.examples.jdbc.faulty.OrderService(source, Shop.PAYMENTS);
  }

  private static Orders repaired(DataSource source) {
    return new dev.acidlint.examples.jdbc.repaired.OrderService(source, Shop.PAYMENTS);
  }
}
