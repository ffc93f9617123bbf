package dev.acidlint.pmd;

import static com.google.common.truth.Truth.assertThat;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.catalogue.Catalogues;
import dev.acidlint.model.SourceUnit;
import dev.acidlint.rules.Analyzer;
import dev.acidlint.rules.Confidence;
import dev.acidlint.rules.Finding;
import dev.acidlint.rules.Settings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is judged, and what is left alone, where there is no class path. */
final class BareSourcesTest {
  private final Catalogue catalogue = Catalogues.standard();
  private final PmdHarness bare = new PmdHarness(List.of(), catalogue);

  @AfterEach
  void close() {
    bare.close();
  }

  private List<String> findings(String source) {
    SourceUnit unit = bare.lower("A.java", source);
    Settings settings = new Settings(Confidence.MEDIUM, false, Optional.empty());
    return new Analyzer(catalogue, settings)
        .analyze(unit).findings().stream().map(each -> line(unit, each)).toList();
  }

  private static String line(SourceUnit unit, Finding finding) {
    int line = unit.text().line(finding.site().start());
    return line + " " + finding.rule() + " " + finding.confidence();
  }

  @Test
  void whoseSessionItIsTheNameOfAnOpenerDoesNotTell() {
    assertThat(
            findings(
                """
                import com.acme.Holder;
                import java.sql.*;
                class A {
                  Holder holder;
                  void read() throws SQLException {
                    Connection connection = holder.current().getConnection();
                    try (Statement statement = connection.createStatement()) {
                      statement.executeQuery("select 1");
                    }
                  }
                }
                """))
        .isEmpty();
  }

  @Test
  void aHelperThatDeclaresWhatIsCaughtIsWhyItMayBeCaught() {
    assertThat(
            findings(
                """
                import com.acme.Frame;
                import java.sql.*;
                import java.util.*;
                class A {
                  Map<String, String> model;
                  Frame frame;
                  void declared(String key) {
                    try {
                      frame.setTitle(titleOf(key));
                      frame.repaint();
                    } catch (SQLException e) {
                      System.err.println(e);
                    }
                  }
                  void unseen(String key) {
                    try {
                      frame.setTitle(model.get(key));
                      frame.repaint();
                    } catch (SQLException e) {
                      System.err.println(e);
                    }
                  }
                  private String titleOf(String key) throws SQLException {
                    return model.get(key);
                  }
                }
                """))
        .containsExactly("19 SwallowedPersistenceException MEDIUM");
  }

  @Test
  void whatIsSetIntoAnInheritedFieldMayBeKeptThere() {
    assertThat(
            findings(
                """
                import java.sql.*;
                class A extends com.acme.Driver {
                  void connect(String url) throws SQLException {
                    Connection connection = DriverManager.getConnection(url);
                    current.set(connection);
                    connection.setAutoCommit(true);
                  }
                  void test(String url) throws SQLException {
                    Connection connection = DriverManager.getConnection(url);
                    current.check(connection);
                    connection.setAutoCommit(true);
                  }
                }
                """))
        .containsExactly("9 SessionOutsideTryWithResources HIGH");
  }

  @Test
  void aLogThatIsInheritedWorksOnNoSession() {
    assertThat(
            findings(
                """
                import com.acme.Base;
                import java.sql.*;
                import javax.sql.DataSource;
                class A extends Base {
                  boolean transactions(DataSource source) throws SQLException {
                    try (Connection connection = source.getConnection()) {
                      connection.setAutoCommit(false);
                      LOG.info("supports transactions");
                      return true;
                    }
                  }
                }
                """))
        .isEmpty();
  }

  @Test
  void rowsEndWithAStatementThatAHelperCloses() {
    assertThat(
            findings(
                """
                import com.acme.Type;
                import java.sql.*;
                class A {
                  int count(Connection connection, Type type) throws SQLException {
                    Statement statement = null;
                    try {
                      statement = connection.createStatement();
                      ResultSet rows = statement.executeQuery("select count(*) from basket");
                      rows.next();
                      return rows.getInt(1);
                    } finally {
                      type.closeStatement(statement);
                    }
                  }
                }
                """))
        .isEmpty();
  }

  /** What a call gives says, by where it goes, whether it can be an object that keeps a session. */
  @Test
  void aNumberOrTextOfNobodyKnowsWhatKeepsNoSession() {
    assertThat(
            findings(
                """
                import com.acme.Orders;
                import java.sql.*;
                import javax.sql.DataSource;
                class A {
                  DataSource source;
                  Orders orders;
                  void stored() throws SQLException {
                    Connection connection = source.getConnection();
                    int count = orders.count(connection);
                  }
                  String returned() throws SQLException {
                    Connection connection = source.getConnection();
                    return orders.text(connection);
                  }
                  void asked() throws SQLException {
                    Connection connection = source.getConnection();
                    if (!orders.any(connection)) {
                      orders.create(1);
                    }
                  }
                }
                """))
        .containsExactly(
            "8 SessionOutsideTryWithResources HIGH",
            "12 SessionOutsideTryWithResources HIGH",
            "16 SessionOutsideTryWithResources HIGH");
  }

  @Test
  void anObjectOfNobodyKnowsWhatMayKeepASession() {
    assertThat(
            findings(
                """
                import com.acme.*;
                import java.sql.*;
                import javax.sql.DataSource;
                class A {
                  DataSource source;
                  Orders orders;
                  Object stored() throws SQLException {
                    Connection connection = source.getConnection();
                    Reader reader = orders.reader(connection);
                    return reader.first();
                  }
                  Reader returned() throws SQLException {
                    Connection connection = source.getConnection();
                    return orders.reader(connection);
                  }
                  void asked() throws SQLException {
                    Connection connection = source.getConnection();
                    orders.reader(connection).close();
                  }
                }
                """))
        .isEmpty();
  }

  @Test
  void aStatementOfNobodyKnowsWhatIsStillAStatement() {
    assertThat(
            findings(
                """
                import com.acme.Holder;
                import java.sql.*;
                class A {
                  Holder holder;
                  void read() throws SQLException {
                    Statement statement = holder.current().createStatement();
                    statement.executeUpdate("delete from basket");
                  }
                }
                """))
        .containsExactly("6 SessionOutsideTryWithResources HIGH");
  }

  @Test
  void aTransactionOfNobodyKnowsWhatSessionIsBegunAllTheSame() {
    assertThat(
            findings(
                """
                import com.acme.Orders;
                import com.acme.Sessions;
                import org.hibernate.Transaction;
                class A {
                  void store(Orders orders, String order) {
                    Transaction tx = Sessions.current().beginTransaction();
                    orders.add(order);
                    tx.commit();
                  }
                  void later(Orders orders, String order) {
                    Transaction tx = null;
                    try {
                      tx = Sessions.current().beginTransaction();
                      orders.add(order);
                      tx.commit();
                    } finally {
                      orders.clear();
                    }
                  }
                }
                """))
        .containsExactly("8 CommitWithoutRollback MEDIUM", "15 CommitWithoutRollback MEDIUM");
  }

  @Test
  void whoIsGivenATransactionOrRollsBackTheThreadsOwnEndsIt() {
    assertThat(
            findings(
                """
                import com.acme.Orders;
                import com.acme.Sessions;
                import org.hibernate.Transaction;
                class A {
                  private Transaction kept;
                  Transaction begin() {
                    return Sessions.current().beginTransaction();
                  }
                  void keep(Orders orders, String order) {
                    kept = Sessions.current().beginTransaction();
                    orders.add(order);
                  }
                  void store(Orders orders, String order) {
                    Transaction tx = Sessions.current().beginTransaction();
                    try {
                      orders.add(order);
                      tx.commit();
                    } catch (Throwable t) {
                      Sessions.current().getTransaction().rollback();
                      throw t;
                    }
                  }
                  void storeBy(Orders orders, String order) {
                    Transaction tx = Sessions.current().beginTransaction();
                    try {
                      orders.add(order);
                      tx.commit();
                    } catch (Throwable t) {
                      Sessions.rollBack();
                      throw t;
                    }
                  }
                }
                """))
        .isEmpty();
  }

  /** Only what can be thrown can be caught (JLS 11.2.3). */
  @Test
  void aHandlerTellsWhatACallOfNobodyKnowsWhatThrows() {
    assertThat(
            findings(
                """
                import com.acme.Orders;
                import com.acme.Log;
                import java.sql.SQLException;
                class A {
                  Orders orders;
                  Log log;
                  void store(String order) {
                    try {
                      orders.store(order);
                    } catch (SQLException e) {
                      log.error("not stored", e);
                    }
                  }
                  void rethrows(String order) {
                    try {
                      orders.store(order);
                    } catch (SQLException e) {
                      throw new IllegalStateException(e);
                    }
                  }
                }
                """))
        .containsExactly("10 SwallowedPersistenceException MEDIUM");
  }

  /** Whichever of them fails, the work is not done. */
  @Test
  void whatIsCaughtIsOfTheWorkRatherThanOfWhatPreparesIt() {
    String source =
        """
        import com.acme.Sandbox;
        import com.acme.Log;
        import java.sql.SQLException;
        class A {
          Log log;
          void purge(Sandbox sandbox, Object cases) {
            try {
              sandbox.getConnection().setAutoCommit(false);
              %s
            } catch (SQLException e) {
              log.error("not purged", e);
            }
          }
        }
        """;
    assertThat(findings(source.formatted("sandbox.getStorage().removeAll(cases);")))
        .containsExactly("10 SwallowedPersistenceException MEDIUM");
    assertThat(findings(source.formatted(""))).isEmpty();
  }

  @Test
  void whatIsCaughtIsOfTheCallThatIsMoreThanARead() {
    String source =
        """
        import com.acme.Orders;
        import com.acme.Log;
        import java.sql.SQLException;
        class A {
          Orders orders;
          Log log;
          void store() {
            try {
              String order = orders.findLast("open");
              orders.store(order);
            } catch (SQLException e) {
              log.error("not stored", e);
            }
          }
        }
        """;
    Settings settings = new Settings(Confidence.MEDIUM, false, Optional.empty());
    List<Finding> found =
        new Analyzer(catalogue, settings).analyze(bare.lower("A.java", source)).findings();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).message()).contains("orders.store(order)");
  }

  @Test
  void whatIsCaughtIsNotOfTheCallThatALogIsTold() {
    String source =
        """
        import com.acme.Orders;
        import com.acme.Order;
        import java.sql.SQLException;
        import org.slf4j.Logger;
        class A {
          Orders orders;
          Logger log;
          void store(Order order) {
            try {
              log.debug("storing {}", order.label());
              orders.store(order);
            } catch (SQLException e) {
              log.error("not stored", e);
            }
          }
        }
        """;
    Settings settings = new Settings(Confidence.MEDIUM, false, Optional.empty());
    List<Finding> found =
        new Analyzer(catalogue, settings).analyze(bare.lower("A.java", source)).findings();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).message()).contains("orders.store(order)");
  }

  @Test
  void aDriversNumberIsNotAskedOfTheDatabase() {
    assertThat(
            findings(
                """
                import java.sql.SQLException;
                import oracle.sql.NUMBER;
                class A {
                  boolean isSet(Object x) {
                    try {
                      return ((NUMBER) x).intValue() > 0;
                    } catch (SQLException e) {
                      // use the fallback below
                    }
                    return false;
                  }
                }
                """))
        .isEmpty();
  }

  @Test
  void aStreamOfNobodyKnowsWhatIsNone() {
    assertThat(
            findings(
                """
                import com.acme.Storage;
                import java.util.UUID;
                import java.util.stream.Stream;
                class A {
                  Storage storage;
                  long count() {
                    Stream<UUID> users = storage.users().join().stream();
                    return users.count();
                  }
                }
                """))
        .isEmpty();
  }

  @Test
  void aHandlerForNobodyKnowsWhatIsNotForTheDatabase() {
    assertThat(
            findings(
                """
                import com.acme.UnavailableException;
                import jakarta.jms.*;
                class A {
                  Endpoint endpoint;
                  Session open(Connection connection) throws JMSException {
                    try {
                      endpoint.create();
                      return connection.createSession();
                    } catch (UnavailableException e) {
                      return null;
                    }
                  }
                  MessageProducer send(Session session, Destination to, Message m) throws JMSException {
                    try {
                      deliver(session, to, m);
                    } catch (UnavailableException e) {
                      System.out.println(e);
                    }
                    return null;
                  }
                  private void deliver(Session session, Destination to, Message m) throws JMSException {
                    try (MessageProducer producer = session.createProducer(to)) {
                      producer.send(m);
                    }
                  }
                }
                """))
        .isEmpty();
  }

  @Test
  void soIsOneOfItsDriversOwnType() {
    assertThat(
            findings(
                """
                package com.microsoft.sqlserver.jdbc;
                class A {
                  private SQLServerConnection connection;
                  void read() throws SQLServerException {
                    SQLServerStatement statement = (SQLServerStatement) connection.createStatement();
                    statement.executeInternal("select 1");
                  }
                }
                """))
        .containsExactly("5 SessionOutsideTryWithResources HIGH");
  }

  @Test
  void aLibrarysOwnSourcesMayGiveItsTypesOtherPlaces() {
    assertThat(
            findings(
                """
                package org.sql2o;
                import java.util.Iterator;
                public class Query {
                  public class ResultSetIterable<T> implements Iterable<T>, AutoCloseable {
                    private boolean open;
                    public Iterator<T> iterator() { return null; }
                    public void close() { open = false; }
                  }
                  public <T> ResultSetIterable<T> executeAndFetchLazy(Class<T> type) {
                    return new ResultSetIterable<T>();
                  }
                  public <T> T executeAndFetchFirst(Class<T> type) {
                    ResultSetIterable<T> all = null;
                    try {
                      all = executeAndFetchLazy(type);
                      return all.iterator().next();
                    } finally {
                      if (all != null) {
                        all.close();
                      }
                    }
                  }
                  public <T> T any(Class<T> type) {
                    return executeAndFetchLazy(type).iterator().next();
                  }
                }
                """))
        .containsExactly("24 SessionOutsideTryWithResources HIGH");
  }

  @Test
  void aHandlerOfATypeNotSeenMayCatchNoFailedCommit() {
    String source =
        """
        import com.acme.NotEnough;
        import jakarta.transaction.UserTransaction;
        class A {
          UserTransaction transaction;
          void book(Runnable work) throws Exception {
            transaction.begin();
            try {
              work.run();
              transaction.commit();
            } catch (%s e) {
              transaction.rollback();
              throw e;
            }
          }
        }
        """;
    assertThat(findings(source.formatted("NotEnough")).stream().filter(it -> it.contains("Masks")))
        .isEmpty();
    assertThat(findings(source.formatted("Exception"))).contains("11 RollbackMasksFailure HIGH");
  }

  @Test
  void whatIsThrownAndNotDeclaredIsUnchecked() {
    String source =
        """
        import com.acme.NotValid;
        import java.sql.Connection;
        import java.sql.DriverManager;
        import java.sql.SQLException;
        class A {
          Connection c;
          void book(boolean valid, Runnable work)%s {
            try {
              c.setAutoCommit(false);
            } catch (SQLException e) {
              throw new IllegalStateException(e);
            }
            try {
              work.run();
              if (!valid) {
                throw new NotValid();
              }
              c.commit();
            } catch (RuntimeException | SQLException e) {
              try {
                c.rollback();
              } catch (SQLException e2) {
                e.addSuppressed(e2);
              }
              throw new IllegalStateException(e);
            }
          }
        }
        """;
    assertThat(findings(source.formatted(""))).isEmpty();
    assertThat(findings(source.formatted(" throws NotValid")))
        .contains("18 CommitWithoutRollback HIGH");
  }

  @Test
  void whatAHelperReturnsIsWhatItSaysItReturns() {
    String source =
        """
        import com.acme.Managers;
        import javax.persistence.EntityManager;
        class A {
          Object find(Object id) {
            EntityManager em = manager();
            Object found = em.find(Object.class, id);
            %s
            return found;
          }
          private EntityManager manager() {
            return Managers.open();
          }
        }
        """;
    assertThat(findings(source.formatted("em.close();")))
        .containsExactly("5 SessionOutsideTryWithResources MEDIUM");
    assertThat(findings(source.formatted(""))).isEmpty();
  }

  @Test
  void aHelperThatGivesAnEngineMayGiveTheOneItWasGiven() {
    String source =
        """
        import javax.persistence.EntityManagerFactory;
        import javax.persistence.Persistence;
        class A {
          EntityManagerFactory open() {
            EntityManagerFactory built = Persistence.createEntityManagerFactory("shop");
            %s
          }
          private static EntityManagerFactory prepared(EntityManagerFactory emf) {
            EntityManagerFactory ready = emf.unwrap(EntityManagerFactory.class);
            return ready;
          }
          private static void look(EntityManagerFactory emf) {
            System.out.println(emf.getProperties());
          }
        }
        """;
    assertThat(findings(source.formatted("return prepared(built);"))).isEmpty();
    assertThat(findings(source.formatted("look(built); return null;")))
        .containsExactly("5 EnginePerCall HIGH");
  }

  @Test
  void anAnnotationImportedOnDemandIsStillKnown() {
    String source =
        """
        import javax.persistence.*;
        class A {
          %s EntityManager em;
          void add(Object order) {
            em.persist(order);
            em.close();
          }
        }
        """;
    assertThat(findings(source.formatted("@PersistenceContext")))
        .containsExactly("6 BorrowedSessionClosed HIGH");
    assertThat(findings(source.formatted("@Deprecated"))).isEmpty();
  }
}
