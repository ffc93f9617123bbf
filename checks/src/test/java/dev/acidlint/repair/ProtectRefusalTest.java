package dev.acidlint.repair;

import static com.google.common.truth.Truth.assertThat;
import static dev.acidlint.repair.ProtectExample.JDBC;
import static dev.acidlint.repair.ProtectExample.JPA;

import org.junit.jupiter.api.Test;

class ProtectRefusalTest {

  @Test
  void rollbackThatIsNoExpression() {
    JDBC.rollback("conn.rollback(")
        .isRefused(
            """
              void save(Connection conn) throws SQLException {
                conn.<begin>setAutoCommit(false);
                conn.<commit>commit();
              }
            """,
            "not an expression");
  }

  @Test
  void beginThatIsNoStatementOfABlock() {
    JDBC.isRefused(
        """
          void save(Connection conn, boolean own) throws SQLException {
            if (own) conn.<begin>setAutoCommit(false);
            insert(conn);
            conn.<commit>commit();
          }
        """,
        "not begun by a statement of its own");
  }

  @Test
  void beginThatIsALambdasExpression() {
    JPA.isRefused(
        """
          void save(EntityTransaction tx) {
            Runnable start = () -> tx.<begin>begin();
            start.run();
            tx.<commit>commit();
          }
        """,
        "not begun by a statement of its own");
  }

  @Test
  void noCommitAtAll() {
    JDBC.isRefused(
        """
          void save(Connection conn) throws SQLException {
            conn.<begin>setAutoCommit(false);
            insert(conn);
          }
        """,
        "no commit");
  }

  @Test
  void beginUnderACondition() {
    JDBC.isRefused(
        """
          void save(Connection conn, boolean own) throws SQLException {
            if (own) {
              conn.<begin>setAutoCommit(false);
            }
            insert(conn);
            conn.<commit>commit();
          }
        """,
        "not in or below the block");
  }

  @Test
  void commitInALambda() {
    JPA.isRefused(
        """
          Runnable save(EntityTransaction tx) {
            tx.<begin>begin();
            return () -> tx.<commit>commit();
          }
        """,
        "not in or below the block");
  }

  @Test
  void commitInAFinalizer() {
    JDBC.isRefused(
        """
          void save(Connection conn) throws SQLException {
            conn.<begin>setAutoCommit(false);
            try {
              insert(conn);
            } finally {
              conn.<commit>commit();
            }
          }
        """,
        "in a finalizer");
  }

  @Test
  void nothingToProtect() {
    JDBC.commitOutside(true)
        .isRefused(
            """
              void save(Connection conn) throws SQLException {
                conn.<begin>setAutoCommit(false);
                conn.<commit>commit();
              }
            """,
            "nothing stands between");
  }

  @Test
  void transactionThatIsOutOfScope() {
    JPA.isRefused(
        """
          void save(EntityManager em, Object o) {
            em.getTransaction().<begin>begin();
            em.persist(o);
            EntityTransaction tx = em.getTransaction();
            tx.<commit>commit();
          }
        """,
        "not in scope");
  }

  @Test
  void connectionThatIsReplaced() {
    JDBC.isRefused(
        """
          void save(Connection conn) throws SQLException {
            conn.<begin>setAutoCommit(false);
            insert(conn);
            conn = open();
            conn.<commit>commit();
          }
        """,
        "is assigned within the work");
  }

  @Test
  void returnThatLeavesTheTransactionOpen() {
    JDBC.isRefused(
        """
          void save(Connection conn) throws SQLException {
            conn.<begin>setAutoCommit(false);
            if (count(conn) == 0) {
              return;
            }
            conn.<commit>commit();
          }
        """,
        "left by a jump");
  }

  @Test
  void breakThatLeavesTheTransactionOpen() {
    JDBC.isRefused(
        """
          void save(Connection conn) throws SQLException {
            while (true) {
              conn.<begin>setAutoCommit(false);
              if (count(conn) == 0) break;
              conn.<commit>commit();
            }
          }
        """,
        "left by a jump");
  }

  @Test
  void existingRollbackThatWouldFailTheSecondTime() {
    JPA.isRefused(
        """
          void save(EntityManager em, Object o) {
            EntityTransaction tx;
            try {
              tx = em.getTransaction();
              tx.<begin>begin();
              em.persist(o);
              tx.<commit>commit();
            } catch (PersistenceException e) {
              em.getTransaction().rollback();
              throw e;
            }
          }
        """,
        "a second rollback would fail");
  }

  @Test
  void handlerThatMarksTheTransactionUnderACondition() {
    JPA.commitOutside(true)
        .guard("tx.isActive()")
        .isRefused(
            """
              void save(EntityManager em, EntityTransaction tx, Object o) {
                tx.<begin>begin();
                for (int i = 0; i < 3; i++) {
                  try {
                    em.persist(o);
                    tx.<commit>commit();
                  } <lacks>catch (PersistenceException e) {
                    if (tx.isActive()) {
                      tx.setRollbackOnly();
                    }
                  }
                }
              }
            """,
            "still needs the transaction");
  }

  @Test
  void workThatIsProtected() {
    JDBC.isRefused(
        """
          void save(Connection conn) throws SQLException {
            conn.<begin>setAutoCommit(false);
            try {
              insert(conn);
              conn.<commit>commit();
            } catch (Throwable t) {
              conn.rollback();
              throw t;
            }
          }
        """,
        "already rolled back");
  }

  @Test
  void variableOfUnknownType() {
    JPA.commitOutside(true)
        .isRefused(
            """
              String save(EntityManager em, EntityTransaction tx) {
                tx.<begin>begin();
                var name = em.find(String.class, 1);
                tx.<commit>commit();
                return name;
              }
            """,
            "type of name cannot be told");
  }

  @Test
  void patternVariableThatIsUsedAfterTheWork() {
    JDBC.isRefused(
        """
          int save(Connection conn, Object o) throws SQLException {
            conn.<begin>setAutoCommit(false);
            if (!(o instanceof String s)) {
              throw new SQLException();
            }
            conn.<commit>commit();
            work();
            return s.length();
          }
        """,
        "s is declared within the work");
  }

  @Test
  void localClassThatIsUsedAfterTheWork() {
    JDBC.isRefused(
        """
          Object save(Connection conn) throws SQLException {
            conn.<begin>setAutoCommit(false);
            class Row {}
            insert(conn);
            conn.<commit>commit();
            work();
            Row row = null;
            return row;
          }
        """,
        "Row is declared within the work");
  }

  @Test
  void annotatedVariableThatIsUsedAfterTheWork() {
    JDBC.isRefused(
        """
          @interface Cleanup {}

          void save(Connection conn) throws SQLException {
            conn.<begin>setAutoCommit(false);
            @Cleanup Statement st = conn.createStatement();
            conn.<commit>commit();
            st.getWarnings();
          }
        """,
        "st is annotated");
  }

  @Test
  void handlerWithoutANameNeedsAnInnerTry() {
    Marked marked =
        new Marked(
            """
            class A {
              void f(java.sql.Connection conn) {
                try {
                  conn.<begin>setAutoCommit(false);
                  conn.<commit>commit();
                } <lacks>catch (java.sql.SQLException _) {
                }
              }
            }
            """);
    RepairResult result = JDBC.compute(marked);
    assertThat(Splice.apply(marked.text(), ((RepairResult.Offered) result).repair()))
        .contains(
            """
                try {
                  conn.setAutoCommit(false);
                  try {
                    conn.commit();
                  } catch (Throwable t) {
            """
                .indent(0));
  }

  @Test
  void textThatIsNoJava() {
    RepairResult result =
        JDBC.compute(new Marked("class A { void f() { conn.<begin>setAutoCommit(; } }"));
    assertThat(result)
        .isEqualTo(
            new RepairResult.Refused("neither the file nor the method around it can be parsed"));
  }
}
