package dev.acidlint.examples;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.zaxxer.hikari.HikariDataSource;
import dev.acidlint.examples.orders.Order;
import dev.acidlint.examples.orders.OrderException;
import dev.acidlint.examples.orders.OrderImport;
import dev.acidlint.examples.orders.Orders;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the faults in the Jakarta Persistence examples cost at run time, and that the repaired twins
 * do not pay it.
 *
 * <p>An entity manager that is closed with its transaction active keeps its connection: a pool of
 * two is empty after two failures.
 */
class JpaProofTest {
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
  void faultyDrainsThePool() throws SQLException {
    try (EntityManagerFactory factory = on(pool)) {
      Orders orders = faulty(factory);
      declineTwice(orders);

      assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isEqualTo(2);
      RuntimeException refused =
          assertThrows(RuntimeException.class, () -> orders.place(Shop.paid(3)));
      assertThat(refused).hasMessageThat().contains("Connection is not available");
      assertThat(database.orders()).isEmpty();
    }
  }

  @Test
  void repairedGivesItsConnectionsBack() throws SQLException {
    try (EntityManagerFactory factory = on(pool)) {
      Orders orders = repaired(factory);
      declineTwice(orders);

      assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isEqualTo(0);
      orders.place(Shop.paid(3));
      assertThat(database.orders()).containsExactly(3L);
      assertThat(database.tea()).isEqualTo(9);
    }
  }

  private static void declineTwice(Orders orders) {
    assertThrows(OrderException.class, () -> orders.place(Shop.declined(1)));
    // Another article, since the faulty one still locks the first one's row.
    Order coffee = new Order(2, "Mallory", "coffee", 1);
    assertThrows(OrderException.class, () -> orders.place(coffee));
  }

  @Test
  void faultyLocksTheGoodsOfACancellationThatFailed() throws SQLException {
    try (EntityManagerFactory factory = on(pool)) {
      Orders orders = faulty(factory);
      assertThrows(OrderException.class, () -> orders.cancel(Shop.paid(1)));

      assertThat(database.unfinishedTransactions()).isEqualTo(1);
      RuntimeException refused =
          assertThrows(RuntimeException.class, () -> orders.place(Shop.paid(2)));
      assertThat(refused).hasMessageThat().contains("lock");
    }
  }

  @Test
  void repairedUndoesACancellationThatFailed() throws SQLException {
    try (EntityManagerFactory factory = on(pool)) {
      Orders orders = repaired(factory);
      assertThrows(OrderException.class, () -> orders.cancel(Shop.paid(1)));

      assertThat(database.unfinishedTransactions()).isEqualTo(0);
      orders.place(Shop.paid(2));
      assertThat(database.tea()).isEqualTo(9);
    }
  }

  @Test
  void bothCancel() throws SQLException {
    try (EntityManagerFactory factory = on(pool)) {
      for (Orders orders : new Orders[] {faulty(factory), repaired(factory)}) {
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
    OrderImport<EntityManager> faulty =
        new dev.acidlint.examples.jpa.faulty.OrderImporter(Shop.PAYMENTS);
    try (EntityManagerFactory factory = on(pool);
        EntityManager em = factory.createEntityManager()) {
      assertThrows(OrderException.class, () -> faulty.importOne(em, Shop.declined(1)));
      assertThat(em.getTransaction().isActive()).isTrue();

      assertThrows(IllegalStateException.class, () -> faulty.importOne(em, Shop.paid(2)));
    }
  }

  @Test
  void repairedImportEndsItsTransaction() throws SQLException {
    OrderImport<EntityManager> repaired =
        new dev.acidlint.examples.jpa.repaired.OrderImporter(Shop.PAYMENTS);
    try (EntityManagerFactory factory = on(pool);
        EntityManager em = factory.createEntityManager()) {
      assertThrows(OrderException.class, () -> repaired.importOne(em, Shop.declined(1)));
      assertThat(em.getTransaction().isActive()).isFalse();

      repaired.importOne(em, Shop.paid(2));
      assertThat(database.orders()).containsExactly(2L);
    }
  }

  @Test
  void repairedUndoesWhatFailedToCommit() throws SQLException {
    try (EntityManagerFactory factory = on(FailingCommit.first(pool))) {
      Orders orders = repaired(factory);
      assertThrows(RuntimeException.class, () -> orders.place(Shop.paid(1)));
      assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isEqualTo(0);

      orders.place(Shop.paid(2));
      assertThat(database.orders()).containsExactly(2L);
    }
  }

  private static EntityManagerFactory on(DataSource source) {
    return Persistence.createEntityManagerFactory(
        "orders", Map.of("jakarta.persistence.nonJtaDataSource", source));
  }

  private static Orders faulty(EntityManagerFactory factory) {
    return new dev.acidlint.examples.jpa.faulty.OrderService(factory, Shop.PAYMENTS);
  }

  private static Orders repaired(EntityManagerFactory factory) {
    return new dev.acidlint.examples.jpa.repaired.OrderService(factory, Shop.PAYMENTS);
  }
}
