package dev.acidlint.examples;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.acidlint.examples.orders.Archive;
import dev.acidlint.examples.orders.Order;
import dev.acidlint.examples.orders.OrderException;
import dev.acidlint.examples.orders.OrderImport;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.cfg.JdbcSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What rollbacks cost at run time that do not come, come too late, or hide what led to them; and
 * that the repaired twins do not pay it.
 */
class RollbackProofTest {
  private Database database;

  @BeforeEach
  void open() throws SQLException {
    database = new Database();
  }

  @AfterEach
  void close() throws SQLException {
    database.close();
  }

  // ---- AutoCommitRestoredWithoutRollback

  @Test
  void faultyBookingTakesGoodsForAnOrderThatTheDatabaseRefused() throws SQLException {
    bookTwice(new dev.acidlint.examples.jdbc.faulty.OrderBooking());

    assertThat(database.orders()).containsExactly(1L);
    assertThat(database.tea()).isEqualTo(8);
  }

  @Test
  void repairedBookingTakesGoodsForTheStoredOrderOnly() throws SQLException {
    bookTwice(new dev.acidlint.examples.jdbc.repaired.OrderBooking());

    assertThat(database.orders()).containsExactly(1L);
    assertThat(database.tea()).isEqualTo(9);
  }

  private void bookTwice(OrderImport<Connection> booking) throws SQLException {
    try (Connection connection = database.source().getConnection()) {
      booking.importOne(connection, Shop.paid(1));
      SQLException refused =
          assertThrows(SQLException.class, () -> booking.importOne(connection, Shop.paid(1)));
      assertThat(refused.getMessage()).contains("primary key violation");
      assertThat(connection.getAutoCommit()).isTrue();
    }
  }

  // ---- RollbackAfterClose

  @Test
  void faultyArchiveHidesWhyItFailedAndStoresTheOrderNevertheless() throws SQLException {
    try (SessionFactory sessions = sessions()) {
      Archive faulty =
          new dev.acidlint.examples.hibernate.faulty.OrderArchive(sessions, Shop.PAYMENTS);
      IllegalStateException shown =
          assertThrows(IllegalStateException.class, () -> faulty.store(Shop.declined(1)));

      assertThat(shown).hasMessageThat().contains("is closed");
      assertThat(shown.getSuppressed()).isEmpty();
    }
    assertThat(database.orders()).containsExactly(1L);
  }

  @Test
  void repairedArchiveTellsWhyItFailedAndStoresNothing() throws SQLException {
    try (SessionFactory sessions = sessions()) {
      Archive repaired =
          new dev.acidlint.examples.hibernate.repaired.OrderArchive(sessions, Shop.PAYMENTS);
      OrderException shown =
          assertThrows(OrderException.class, () -> repaired.store(Shop.declined(1)));

      assertThat(shown).hasMessageThat().isEqualTo("payment declined");
      assertThat(database.orders()).isEmpty();
      repaired.store(Shop.paid(2));
    }
    assertThat(database.orders()).containsExactly(2L);
  }

  private SessionFactory sessions() {
    Configuration configuration = new Configuration();
    configuration.getProperties().put(JdbcSettings.JAKARTA_JDBC_URL, database.url());
    return configuration.addAnnotatedClass(Order.class).buildSessionFactory();
  }

  // ---- RollbackMasksFailure

  @Test
  void faultyIntakeHidesWhyTheCommitFailed() {
    RuntimeException shown =
        takeInTwice(new dev.acidlint.examples.jpa.faulty.OrderIntake(), RuntimeException.class);

    assertThat(shown).isInstanceOf(IllegalStateException.class);
    assertThat(shown).hasCauseThat().isNull();
  }

  @Test
  void repairedIntakeTellsWhyTheCommitFailed() {
    PersistenceException shown =
        takeInTwice(
            new dev.acidlint.examples.jpa.repaired.OrderIntake(), PersistenceException.class);

    assertThat(root(shown)).hasMessageThat().contains("primary key violation");
  }

  private <E extends Exception> E takeInTwice(OrderImport<EntityManager> intake, Class<E> type) {
    try (EntityManagerFactory factory = strictly()) {
      try (EntityManager em = factory.createEntityManager()) {
        intake.importOne(em, Shop.paid(1));
      } catch (SQLException e) {
        throw new AssertionError(e);
      }
      try (EntityManager em = factory.createEntityManager()) {
        return assertThrows(type, () -> intake.importOne(em, Shop.paid(1)));
      }
    }
  }

  private static Throwable root(Throwable failure) {
    return failure.getCause() == null ? failure : root(failure.getCause());
  }

  /** Hibernate, kept to what JPA says of a rollback without a transaction: it throws. */
  private EntityManagerFactory strictly() {
    return Persistence.createEntityManagerFactory(
        "orders",
        Map.of(
            JdbcSettings.JAKARTA_JDBC_URL,
            database.url(),
            "hibernate.jpa.compliance.transaction",
            "true"));
  }

  // ---- RollbackMissesFailure

  @Test
  void faultyRegisterLeavesItsTransactionOpen() throws SQLException {
    assertThat(
            isOpenAfterDecline(new dev.acidlint.examples.jpa.faulty.OrderRegister(Shop.PAYMENTS)))
        .isTrue();
  }

  @Test
  void repairedRegisterEndsItsTransaction() throws SQLException {
    assertThat(
            isOpenAfterDecline(new dev.acidlint.examples.jpa.repaired.OrderRegister(Shop.PAYMENTS)))
        .isFalse();
  }

  private boolean isOpenAfterDecline(OrderImport<EntityManager> register) throws SQLException {
    try (EntityManagerFactory factory = strictly();
        EntityManager em = factory.createEntityManager()) {
      register.importOne(em, Shop.paid(1));
      assertThat(database.orders()).containsExactly(1L);
      assertThrows(OrderException.class, () -> register.importOne(em, Shop.declined(2)));
      boolean open = em.getTransaction().isActive();
      if (open) {
        em.getTransaction().rollback();
      }
      return open;
    }
  }
}
