package dev.acidlint.repair;

import static dev.acidlint.repair.ProtectExample.JDBC;
import static dev.acidlint.repair.ProtectExample.JPA;

import org.junit.jupiter.api.Test;

class ProtectInExistingTryTest {

  @Test
  void givesAHandlerTheRollbackItLacks() {
    JDBC.becomes(
        """
          void save(Connection conn) {
            try {
              conn.<begin>setAutoCommit(false);
              insert(conn);
              conn.<commit>commit();
            } <lacks>catch (SQLException e) { // failed
              log("cannot save", e);
            } finally {
              work();
            }
          }
        """,
        """
          void save(Connection conn) {
            try {
              conn.setAutoCommit(false);
              insert(conn);
              conn.commit();
            } catch (SQLException e) { // failed
              try {
                conn.rollback();
              } catch (SQLException suppressed) {
                e.addSuppressed(suppressed);
              }
              log("cannot save", e);
            } finally {
              work();
            }
          }
        """);
  }

  @Test
  void testsForNullWhatTheBodyAssigns() {
    JPA.becomes(
        """
          void save(EntityManager em, Object o) {
            EntityTransaction tx = null;
            try {
              tx = em.getTransaction();
              tx.<begin>begin();
              em.persist(o);
              tx.<commit>commit();
            } <lacks>catch (PersistenceException e) { log("cannot save", e); }
            <lacks>catch (RuntimeException e) {}
          }
        """,
        """
          void save(EntityManager em, Object o) {
            EntityTransaction tx = null;
            try {
              tx = em.getTransaction();
              tx.begin();
              em.persist(o);
              tx.commit();
            } catch (PersistenceException e) {
              if (tx != null && tx.isActive()) {
                try {
                  tx.rollback();
                } catch (RuntimeException suppressed) {
                  e.addSuppressed(suppressed);
                }
              }
              log("cannot save", e);
            }
            catch (RuntimeException e) {
              if (tx != null && tx.isActive()) {
                try {
                  tx.rollback();
                } catch (RuntimeException suppressed) {
                  e.addSuppressed(suppressed);
                }
              }
            }
          }
        """);
  }

  @Test
  void wrapsInsideWhereTheHandlerCannotSeeTheTransaction() {
    JPA.becomes(
        """
          void save(EntityManager em, Object o) {
            try {
              EntityTransaction tx = em.getTransaction();
              tx.<begin>begin();
              em.persist(o);
              tx.<commit>commit();
            } <lacks>catch (RuntimeException e) {
              log("cannot save", e);
            }
          }
        """,
        """
          void save(EntityManager em, Object o) {
            try {
              EntityTransaction tx = em.getTransaction();
              tx.begin();
              try {
                em.persist(o);
                tx.commit();
              } catch (Throwable t) {
                if (tx.isActive()) {
                  try {
                    tx.rollback();
                  } catch (RuntimeException e) {
                    t.addSuppressed(e);
                  }
                }
                throw t;
              }
            } catch (RuntimeException e) {
              log("cannot save", e);
            }
          }
        """);
  }

  @Test
  void wrapsInsideATryThatClosesTheConnection() {
    JDBC.becomes(
        """
          void save() {
            try (Connection conn = open()) {
              conn.<begin>setAutoCommit(false);
              insert(conn);
              conn.<commit>commit();
            } <lacks>catch (SQLException e) {
              log("cannot save", e);
            }
          }
        """,
        """
          void save() {
            try (Connection conn = open()) {
              conn.setAutoCommit(false);
              try {
                insert(conn);
                conn.commit();
              } catch (Throwable t) {
                try {
                  conn.rollback();
                } catch (SQLException e) {
                  t.addSuppressed(e);
                }
                throw t;
              }
            } catch (SQLException e) {
              log("cannot save", e);
            }
          }
        """);
  }

  @Test
  void rollsBackBeforeTheFinalizerRestoresAutoCommit() {
    JDBC.becomes(
        """
          void save(Connection conn) throws SQLException {
            conn.<begin>setAutoCommit(false);
            try {
              insert(conn);
              conn.<commit>commit();
            } finally {
              conn.setAutoCommit(true);
            }
          }
        """,
        """
          void save(Connection conn) throws SQLException {
            conn.setAutoCommit(false);
            try {
              insert(conn);
              conn.commit();
            } catch (Throwable t) {
              try {
                conn.rollback();
              } catch (SQLException e) {
                t.addSuppressed(e);
              }
              throw t;
            } finally {
              conn.setAutoCommit(true);
            }
          }
        """);
  }

  @Test
  void choosesTheInnerTryWhoseFinalizerTouchesTheConnection() {
    JDBC.becomes(
        """
          void save(Connection conn) throws SQLException {
            conn.<begin>setAutoCommit(false);
            try {
              try {
                insert(conn);
                conn.<commit>commit();
              }
              finally {
                conn.close();
              }
            } finally {
              work();
            }
          }
        """,
        """
          void save(Connection conn) throws SQLException {
            conn.setAutoCommit(false);
            try {
              try {
                insert(conn);
                conn.commit();
              }
              catch (Throwable t) {
                try {
                  conn.rollback();
                } catch (SQLException e) {
                  t.addSuppressed(e);
                }
                throw t;
              }
              finally {
                conn.close();
              }
            } finally {
              work();
            }
          }
        """);
  }

  @Test
  void widensWhatAnExistingHandlerCatches() {
    JDBC.becomes(
        """
          void save(Connection conn) throws Exception {
            conn.<begin>setAutoCommit(false);
            try {
              insert(conn);
              Thread.sleep(1);
              conn.<commit>commit();
            } catch (SQLException e) {
              conn.rollback();
              throw e;
            }
          }
        """,
        """
          void save(Connection conn) throws Exception {
            conn.setAutoCommit(false);
            try {
              insert(conn);
              Thread.sleep(1);
              conn.commit();
            } catch (SQLException e) {
              conn.rollback();
              throw e;
            } catch (Throwable t) {
              try {
                conn.rollback();
              } catch (SQLException e) {
                t.addSuppressed(e);
              }
              throw t;
            }
          }
        """);
  }

  @Test
  void widensTheHandlerOfTheTryThatBegins() {
    JPA.becomes(
        """
          void save(EntityManager em, Object o) {
            EntityTransaction tx = em.getTransaction();
            try {
              tx.<begin>begin();
              em.persist(o);
              tx.<commit>commit();
            } catch (PersistenceException e) {
              tx.rollback();
              throw e;
            }
          }
        """,
        """
          void save(EntityManager em, Object o) {
            EntityTransaction tx = em.getTransaction();
            try {
              tx.begin();
              em.persist(o);
              tx.commit();
            } catch (PersistenceException e) {
              tx.rollback();
              throw e;
            } catch (Throwable t) {
              if (tx.isActive()) {
                try {
                  tx.rollback();
                } catch (RuntimeException e) {
                  t.addSuppressed(e);
                }
              }
              throw t;
            }
          }
        """);
  }

  @Test
  void wrapsOutsideWhereWorkPrecedesTheTry() {
    JDBC.becomes(
        """
          void save(Connection conn) throws SQLException {
            conn.<begin>setAutoCommit(false);
            insert(conn);
            try {
              insert(conn);
              conn.<commit>commit();
            } catch (SQLException e) {
              conn.rollback();
              throw e;
            }
          }
        """,
        """
          void save(Connection conn) throws SQLException {
            conn.setAutoCommit(false);
            try {
              insert(conn);
              try {
                insert(conn);
                conn.commit();
              } catch (SQLException e) {
                conn.rollback();
                throw e;
              }
            } catch (Throwable t) {
              try {
                conn.rollback();
              } catch (SQLException e) {
                t.addSuppressed(e);
              }
              throw t;
            }
          }
        """);
  }

  @Test
  void leavesAHandlerWhoseWorkGoesOnAlone() {
    JDBC.becomes(
        """
          void save(Connection conn, int[] rows) throws SQLException {
            conn.<begin>setAutoCommit(false);
            for (int row : rows) {
              try {
                insert(conn);
              } <lacks>catch (SQLException e) {
                log("skipped", e);
              }
            }
            conn.<commit>commit();
          }
        """,
        """
          void save(Connection conn, int[] rows) throws SQLException {
            conn.setAutoCommit(false);
            try {
              for (int row : rows) {
                try {
                  insert(conn);
                } catch (SQLException e) {
                  log("skipped", e);
                }
              }
              conn.commit();
            } catch (Throwable t) {
              try {
                conn.rollback();
              } catch (SQLException e) {
                t.addSuppressed(e);
              }
              throw t;
            }
          }
        """);
  }

  @Test
  void rollsBackInAHandlerThatReturnsFromTheWork() {
    JDBC.becomes(
        """
          boolean save(Connection conn) throws SQLException {
            conn.<begin>setAutoCommit(false);
            try {
              insert(conn);
            } <lacks>catch (SQLException e) {
              return false;
            }
            conn.<commit>commit();
            return true;
          }
        """,
        """
          boolean save(Connection conn) throws SQLException {
            conn.setAutoCommit(false);
            try {
              insert(conn);
            } catch (SQLException e) {
              try {
                conn.rollback();
              } catch (SQLException suppressed) {
                e.addSuppressed(suppressed);
              }
              return false;
            }
            conn.commit();
            return true;
          }
        """);
  }

  @Test
  void replacesARollbackToASavepoint() {
    JDBC.becomes(
        """
          void save(Connection conn, Savepoint point) throws SQLException {
            conn.<begin>setAutoCommit(false);
            try {
              insert(conn);
              conn.<commit>commit();
            } <lacks>catch (SQLException e) {
              work();
              conn.rollback(point); // so far
              throw e;
            }
          }
        """,
        """
          void save(Connection conn, Savepoint point) throws SQLException {
            conn.setAutoCommit(false);
            try {
              insert(conn);
              conn.commit();
            } catch (SQLException e) {
              try {
                conn.rollback();
              } catch (SQLException suppressed) {
                e.addSuppressed(suppressed);
              }
              work();
              throw e;
            }
          }
        """);
  }
}
