package dev.acidlint.examples;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.zaxxer.hikari.HikariDataSource;
import dev.acidlint.examples.orders.Audit;
import dev.acidlint.examples.orders.Order;
import dev.acidlint.examples.orders.OrderBooking;
import dev.acidlint.examples.orders.Stock;
import java.sql.SQLException;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.cfg.JdbcSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What it costs to commit one unit of work in two parts, and to close the connection of somebody
 * else's transaction; and that the repaired twins do not pay it.
 */
class SharedWorkProofTest {
  /** More tea than there is, which the database refuses. */
  private static final Order TOO_MUCH = new Order(1, "Alice", "tea", 11);

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
  void faultyStoresAnOrderWithoutItsGoods() throws SQLException {
    OrderBooking faulty = new dev.acidlint.examples.jdbc.faulty.OrderBook(pool);
    assertThrows(SQLException.class, () -> faulty.book(TOO_MUCH));

    assertThat(database.orders()).containsExactly(1L);
    assertThat(database.tea()).isEqualTo(10);
  }

  @Test
  void repairedStoresNeither() throws SQLException {
    OrderBooking repaired = new dev.acidlint.examples.jdbc.repaired.OrderBook(pool);
    assertThrows(SQLException.class, () -> repaired.book(TOO_MUCH));

    assertThat(database.orders()).isEmpty();
    assertThat(database.tea()).isEqualTo(10);
  }

  @Test
  void bothBook() throws SQLException {
    new dev.acidlint.examples.jdbc.faulty.OrderBook(pool).book(Shop.paid(1));
    new dev.acidlint.examples.jdbc.repaired.OrderBook(pool).book(Shop.paid(2));

    assertThat(database.orders()).containsExactly(1L, 2L);
    assertThat(database.tea()).isEqualTo(8);
  }

  @Test
  void faultyBreaksTheTransactionThatItWorksIn() throws SQLException {
    try (SessionFactory sessions = sessions()) {
      Audit faulty = new dev.acidlint.examples.hibernate.faulty.OrderAudit(sessions);
      assertThrows(RuntimeException.class, () -> faulty.record(Shop.paid(1)));
    }

    assertThat(database.orders()).isEmpty();
    assertThat(database.audit()).isEmpty();
  }

  @Test
  void repairedStoresBoth() throws SQLException {
    try (SessionFactory sessions = sessions()) {
      Audit repaired = new dev.acidlint.examples.hibernate.repaired.OrderAudit(sessions);
      repaired.record(Shop.paid(1));
    }

    assertThat(database.orders()).containsExactly(1L);
    assertThat(database.audit()).containsExactly(1L);
  }

  private SessionFactory sessions() {
    Configuration configuration = new Configuration();
    configuration.getProperties().put(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, pool);
    return configuration
        .addAnnotatedClass(Order.class)
        .addAnnotatedClass(Stock.class)
        .buildSessionFactory();
  }
}
