package dev.acidlint.examples;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.zaxxer.hikari.HikariDataSource;
import dev.acidlint.examples.orders.Order;
import dev.acidlint.examples.orders.OrderException;
import dev.acidlint.examples.orders.OrderImport;
import dev.acidlint.examples.orders.Orders;
import dev.acidlint.examples.orders.Stock;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.cfg.JdbcSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the faults in the Hibernate examples cost at run time, and that the repaired twins do not
 * pay it.
 *
 * <p>Closing a session ends its transaction only by accident: Hibernate's own pool even commits
 * what was sent to the database.
 */
class HibernateProofTest {
  private Database database;

  @BeforeEach
  void open() throws SQLException {
    database = new Database();
  }

  @AfterEach
  void close() throws SQLException {
    database.close();
  }

  @Test
  void faultyStoresAnOrderWhosePaymentWasDeclined() throws SQLException {
    try (SessionFactory sessions = onHibernatesPool()) {
      decline(faulty(sessions));
    }

    assertThat(database.orders()).containsExactly(1L);
    assertThat(database.tea()).isEqualTo(9);
  }

  @Test
  void repairedStoresNothingOfADeclinedOrder() throws SQLException {
    try (SessionFactory sessions = onHibernatesPool()) {
      decline(repaired(sessions));
    }

    assertThat(database.orders()).isEmpty();
    assertThat(database.tea()).isEqualTo(10);
  }

  private static void decline(Orders orders) {
    assertThrows(OrderException.class, () -> orders.place(Shop.declined(1)));
  }

  @Test
  void faultyPutsBackGoodsOfAnOrderThatWasNotCancelled() throws SQLException {
    try (SessionFactory sessions = onHibernatesPool()) {
      cancelUnknown(faulty(sessions));
    }

    assertThat(database.tea()).isEqualTo(11);
  }

  @Test
  void repairedPutsNothingBack() throws SQLException {
    try (SessionFactory sessions = onHibernatesPool()) {
      cancelUnknown(repaired(sessions));
    }

    assertThat(database.tea()).isEqualTo(10);
  }

  private static void cancelUnknown(Orders orders) {
    assertThrows(OrderException.class, () -> orders.cancel(Shop.paid(1)));
  }

  @Test
  void faultyTakesGoodsForAnOrderThatTheDatabaseRefused() throws SQLException {
    org.apache.tomcat.jdbc.pool.DataSource pool = Pools.tomcat(database, 1);
    try (SessionFactory sessions = on(pool)) {
      placeTwiceThenAnother(faulty(sessions));
    } finally {
      pool.close(true);
    }

    assertThat(database.orders()).containsExactly(1L, 2L);
    assertThat(database.tea()).isEqualTo(7);
  }

  @Test
  void repairedTakesGoodsForStoredOrdersOnly() throws SQLException {
    org.apache.tomcat.jdbc.pool.DataSource pool = Pools.tomcat(database, 1);
    try (SessionFactory sessions = on(pool)) {
      placeTwiceThenAnother(repaired(sessions));
    } finally {
      pool.close(true);
    }

    assertThat(database.orders()).containsExactly(1L, 2L);
    assertThat(database.tea()).isEqualTo(8);
  }

  private static void placeTwiceThenAnother(Orders orders) throws SQLException {
    orders.place(Shop.paid(1));
    assertThrows(RuntimeException.class, () -> orders.place(Shop.paid(1)));
    orders.place(Shop.paid(2));
  }

  @Test
  void bothCancel() throws SQLException {
    try (HikariDataSource pool = Pools.hikari(database, 2);
        SessionFactory sessions = on(pool)) {
      for (Orders orders : new Orders[] {faulty(sessions), repaired(sessions)}) {
        orders.place(Shop.paid(1));
        assertThat(database.tea()).isEqualTo(9);
        orders.cancel(Shop.paid(1));
        assertThat(database.tea()).isEqualTo(10);
        assertThat(database.orders()).isEmpty();
      }
    }
  }

  @Test
  void faultyImportLeavesItsTransactionOpen() {
    OrderImport<Session> faulty =
        new dev.acidlint.examples.hibernate.faulty.OrderImporter(Shop.PAYMENTS);
    try (HikariDataSource pool = Pools.hikari(database, 2);
        SessionFactory sessions = on(pool);
        Session session = sessions.openSession()) {
      assertThrows(OrderException.class, () -> faulty.importOne(session, Shop.declined(1)));
      assertThat(session.getTransaction().isActive()).isTrue();

      IllegalStateException refused =
          assertThrows(IllegalStateException.class, () -> faulty.importOne(session, Shop.paid(2)));
      assertThat(refused).hasMessageThat().contains("already active");
    }
  }

  @Test
  void repairedImportEndsItsTransaction() throws SQLException {
    OrderImport<Session> repaired =
        new dev.acidlint.examples.hibernate.repaired.OrderImporter(Shop.PAYMENTS);
    try (HikariDataSource pool = Pools.hikari(database, 2);
        SessionFactory sessions = on(pool);
        Session session = sessions.openSession()) {
      assertThrows(OrderException.class, () -> repaired.importOne(session, Shop.declined(1)));
      assertThat(session.getTransaction().isActive()).isFalse();
      session.clear();

      repaired.importOne(session, Shop.paid(2));
      assertThat(database.orders()).containsExactly(2L);
    }
  }

  private SessionFactory onHibernatesPool() {
    return factory(
        Map.of(JdbcSettings.JAKARTA_JDBC_URL, database.url(), JdbcSettings.POOL_SIZE, "2"));
  }

  private static SessionFactory on(DataSource pool) {
    return factory(Map.of(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, pool));
  }

  private static SessionFactory factory(Map<String, Object> settings) {
    Configuration configuration = new Configuration();
    settings.forEach((name, value) -> configuration.getProperties().put(name, value));
    return configuration
        .addAnnotatedClass(Order.class)
        .addAnnotatedClass(Stock.class)
        .buildSessionFactory();
  }

  private static Orders faulty(SessionFactory sessions) {
    return new dev.acidlint.examples.hibernate.faulty.OrderService(sessions, Shop.PAYMENTS);
  }

  private static Orders repaired(SessionFactory sessions) {
    return new dev.acidlint.examples.hibernate.repaired.OrderService(sessions, Shop.PAYMENTS);
  }
}
