package dev.acidlint.repair;

import static dev.acidlint.repair.ResourceExample.JDBC;
import static dev.acidlint.repair.ResourceExample.JPA;

import org.junit.jupiter.api.Test;

class UseTryWithResourcesRefusalTest {

  private static final String PLAIN =
      """
        void save() throws SQLException {
          Connection c = ds.<open>getConnection();
          insert(c);
        }
      """;

  @Test
  void whatNeedsItLeavesTheMethod() {
    JDBC.escaping("the result set is returned").isRefused(PLAIN, "the result set is returned");
  }

  @Test
  void closeMayNotThrow() {
    JDBC.mayThrow(false).isRefused(PLAIN, "neither declared nor caught");
  }

  @Test
  void openedInACondition() {
    JDBC.isRefused(
        """
          void save() throws SQLException {
            while (ds.<open>getConnection().isValid(1)) work();
          }
        """,
        "where no block can begin");
  }

  @Test
  void openedInABranchOfAnExpression() {
    JDBC.isRefused(
        """
          boolean save(boolean b) throws SQLException {
            return b && ds.<open>getConnection().isValid(1);
          }
        """,
        "where no block can begin");
  }

  @Test
  void openedAfterAnotherCallOfTheStatement() {
    JDBC.isRefused(
        """
          void save(List<Object> rows) throws SQLException {
            rows.subList(0, 1).add(ds.<open>getConnection().isValid(1));
          }
        """,
        "where no block can begin");
  }

  @Test
  void keptInAField() {
    JDBC.isRefused(
        """
          Connection field;

          void save() throws SQLException {
            field = ds.<open>getConnection();
            insert(field);
          }
        """,
        "where no block can begin");
  }

  @Test
  void declaredWithOthers() {
    JDBC.isRefused(
        """
          void save() throws SQLException {
            Connection c = ds.<open>getConnection(), d = c;
            insert(d);
          }
        """,
        "several variables");
  }

  @Test
  void typeUnknown() {
    JDBC.opening()
        .isRefused(
            """
              void save() throws SQLException {
                insert(ds.<open>getConnection());
              }
            """,
            "no name here");
  }

  @Test
  void assignedTwice() {
    JDBC.isRefused(
        """
          void save() throws SQLException {
            Connection c = ds.<open>getConnection();
            insert(c);
            c = ds.getConnection();
            insert(c);
          }
        """,
        "assigned more than once");
  }

  @Test
  void closedAndNothingElse() {
    JDBC.isRefused(
        """
          void save() throws SQLException {
            Connection c = ds.<open>getConnection();
            if (c != null && !c.isClosed()) {
              c.<close>close();
            }
          }
        """,
        "not used at all");
  }

  @Test
  void usedInAHandler() {
    JDBC.isRefused(
        """
          void save() throws SQLException {
            Connection c = null;
            try {
              c = ds.<open>getConnection();
              insert(c);
            } catch (SQLException e) {
              c.rollback();
            } finally {
              c.<close>close();
            }
          }
        """,
        "used outside of the block");
  }

  @Test
  void notUsed() {
    JDBC.isRefused(
        """
          void save() throws SQLException {
            Connection c = ds.<open>getConnection();
          }
        """,
        "not used at all");
  }

  @Test
  void closedUnderACondition() {
    JDBC.isRefused(
        """
          void save(boolean own) throws SQLException {
            Connection c = ds.<open>getConnection();
            insert(c);
            if (own) {
              c.<close>close();
            }
          }
        """,
        "closed under a condition");
  }

  @Test
  void closedInALambda() {
    JDBC.isRefused(
        """
          interface Action {
            void run() throws SQLException;
          }

          Action save() throws SQLException {
            Connection c = ds.<open>getConnection();
            return () -> c.<close>close();
          }
        """,
        "closed under a condition");
  }

  @Test
  void closedTogetherWithOthers() {
    JDBC.isRefused(
        """
          void save(Connection other) throws SQLException {
            Connection c = ds.<open>getConnection();
            insert(c);
            <close>closeQuietly(c, other);
          }
        """,
        "closes more than is opened");
  }

  @Test
  void noAutoCloseableOpenedApart() {
    JPA.isRefused(
        """
          void save(Object o) {
            EntityManager em = null;
            try {
              em = emf.<open>createEntityManager();
              em.persist(o);
            } finally {
              em.<close>close();
            }
          }
        """,
        "no AutoCloseable");
  }

  @Test
  void tryThatWouldBeLeftBare() {
    JDBC.isRefused(
        """
          void save() throws SQLException {
            Connection c = ds.<open>getConnection();
            insert(c);
            try { insert(c); } finally { c.<close>close(); }
          }
        """,
        "nothing to do");
  }

  @Test
  void allOnOneLine() {
    JDBC.isRefused(
        """
          void save() throws SQLException { Connection c = ds.<open>getConnection(); insert(c); }
        """,
        "share a line");
  }

  @Test
  void variableOfUnknownTypeUsedLater() {
    JDBC.isRefused(
        """
          int save() throws SQLException {
            Connection c = ds.<open>getConnection();
            var n = count(c);
            c.<close>close();
            work();
            return n;
          }
        """,
        "type of n cannot be told");
  }

  @Test
  void aCommentThatSaysWhyTheFailureToCloseIsPassedOver() {
    JDBC.isRefused(
        """
          void save() throws SQLException {
            Connection conn = ds.<open>getConnection();
            try {
              insert(conn);
            } finally {
              try {
                conn.<close>close();
              } catch (SQLException e) {
                // some pools throw here
                // after a failover, although it was given back
              }
            }
          }
        """,
        "says why its failure is passed over");
  }
}
