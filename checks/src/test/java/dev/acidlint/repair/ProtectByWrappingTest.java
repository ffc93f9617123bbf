package dev.acidlint.repair;

import static dev.acidlint.repair.ProtectExample.JDBC;
import static dev.acidlint.repair.ProtectExample.JPA;

import org.junit.jupiter.api.Test;

class ProtectByWrappingTest {

  @Test
  void wrapsTheWorkUpToTheCommit() {
    JDBC.becomes(
        """
          void save(Connection conn) throws SQLException {
            conn.<begin>setAutoCommit(false);
            insert(conn); // the row

            // and once more
            insert(conn);
            conn.<commit>commit(); // done
            work();
          }
        """,
        """
          void save(Connection conn) throws SQLException {
            conn.setAutoCommit(false);
            try {
              insert(conn); // the row

              // and once more
              insert(conn);
              conn.commit(); // done
            } catch (Throwable t) {
              try {
                conn.rollback();
              } catch (SQLException e) {
                t.addSuppressed(e);
              }
              throw t;
            }
            work();
          }
        """);
  }

  @Test
  void guardsTheRollbackOutsideOfItsTry() {
    JPA.becomes(
        """
          void save(Object o) {
            try (EntityManager em = emf.createEntityManager()) {
              EntityTransaction tx = em.getTransaction();
              tx.<begin>begin();
              em.persist(o);
              tx.<commit>commit();
            }
          }
        """,
        """
          void save(Object o) {
            try (EntityManager em = emf.createEntityManager()) {
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
            }
          }
        """);
  }

  @Test
  void takesNamesThatAreFree() {
    JDBC.becomes(
        """
          void save(Connection conn, String t) throws SQLException {
            int e = 1;
            conn.<begin>setAutoCommit(false);
            insert(conn);
            conn.<commit>commit();
          }
        """,
        """
          void save(Connection conn, String t) throws SQLException {
            int e = 1;
            conn.setAutoCommit(false);
            try {
              insert(conn);
              conn.commit();
            } catch (Throwable failure) {
              try {
                conn.rollback();
              } catch (SQLException suppressed) {
                failure.addSuppressed(suppressed);
              }
              throw failure;
            }
          }
        """);
  }

  @Test
  void movesASimpleReturnIn() {
    JDBC.becomes(
        """
          int save(Connection conn) throws SQLException {
            conn.<begin>setAutoCommit(false);
            int n = count(conn);
            conn.<commit>commit();
            return n;
          }
        """,
        """
          int save(Connection conn) throws SQLException {
            conn.setAutoCommit(false);
            try {
              int n = count(conn);
              conn.commit();
              return n;
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
  void keepsWhatFollowsTheCommitOutside() {
    JDBC.becomes(
        """
          Runnable save(Connection conn) throws SQLException {
            conn.<begin>setAutoCommit(false);
            final int n = count(conn), m = 2;
            int a[] = {1, n}, b;
            String s =
                conn.getCatalog()
                    .trim();
            conn.<commit>commit();
            b = n + s.length();
            return () -> System.out.println(n + a[0]);
          }
        """,
        """
          Runnable save(Connection conn) throws SQLException {
            conn.setAutoCommit(false);
            final int n, m;
            int a[], b;
            String s;
            try {
              n = count(conn);
              m = 2;
              a = new int[] {1, n};
              s =
                  conn.getCatalog()
                      .trim();
              conn.commit();
            } catch (Throwable t) {
              try {
                conn.rollback();
              } catch (SQLException e) {
                t.addSuppressed(e);
              }
              throw t;
            }
            b = n + s.length();
            return () -> System.out.println(n + a[0]);
          }
        """);
  }

  @Test
  void leavesConstantsThatAreUsedLaterBeforeTheWork() {
    JDBC.becomes(
        """
          String save(Connection conn) throws SQLException {
            conn.<begin>setAutoCommit(false);
            int rows = 0;
            rows += count(conn);
            conn.<commit>commit();
            return "rows " + rows;
          }
        """,
        """
          String save(Connection conn) throws SQLException {
            conn.setAutoCommit(false);
            int rows = 0;
            try {
              rows += count(conn);
              conn.commit();
            } catch (Throwable t) {
              try {
                conn.rollback();
              } catch (SQLException e) {
                t.addSuppressed(e);
              }
              throw t;
            }
            return "rows " + rows;
          }
        """);
  }

  @Test
  void tellsTheTypeOfVarWhereTheTextDoes() {
    JDBC.becomes(
        """
          String save(Connection conn) throws SQLException {
            conn.<begin>setAutoCommit(false);
            insert(conn);
            var names = new ArrayList<String>();
            var text = "x";
            conn.<commit>commit();
            return text + names.size();
          }
        """,
        """
          String save(Connection conn) throws SQLException {
            conn.setAutoCommit(false);
            ArrayList<String> names;
            String text;
            try {
              insert(conn);
              names = new ArrayList<String>();
              text = "x";
              conn.commit();
            } catch (Throwable t) {
              try {
                conn.rollback();
              } catch (SQLException e) {
                t.addSuppressed(e);
              }
              throw t;
            }
            return text + names.size();
          }
        """);
  }

  @Test
  void movesAReturnInWhereItsVariableHasNoKnownType() {
    JDBC.becomes(
        """
          String save(Connection conn) throws SQLException {
            conn.<begin>setAutoCommit(false);
            var n = count(conn);
            conn.<commit>commit();
            return String.valueOf(n);
          }
        """,
        """
          String save(Connection conn) throws SQLException {
            conn.setAutoCommit(false);
            try {
              var n = count(conn);
              conn.commit();
              return String.valueOf(n);
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
  void leavesTextBlocksAsTheyAre() {
    JDBC.becomes(
        """
          void save(Connection conn) throws SQLException {
            conn.<begin>setAutoCommit(false);
            /* first
               then */
            conn.prepareStatement(\"""
                insert
                  into t
                \""").execute();
            conn.<commit>commit();
          }
        """,
        """
          void save(Connection conn) throws SQLException {
            conn.setAutoCommit(false);
            try {
              /* first
                 then */
              conn.prepareStatement(\"""
                insert
                  into t
                \""").execute();
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
  void coversBatchesThatCommitInALoop() {
    JDBC.becomes(
        """
          void save(Connection conn, List<String> rows) throws SQLException {
            int n = 0;
            conn.<begin>setAutoCommit(false);
            for (String row : rows) {
              insert(conn);
              if (++n % 1000 == 0) {
                conn.<commit>commit();
              }
            }
            conn.<commit>commit();
          }
        """,
        """
          void save(Connection conn, List<String> rows) throws SQLException {
            int n = 0;
            conn.setAutoCommit(false);
            try {
              for (String row : rows) {
                insert(conn);
                if (++n % 1000 == 0) {
                  conn.commit();
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
  void worksInALoopBody() {
    JDBC.becomes(
        """
          void save(Connection conn, List<String> rows) throws SQLException {
            for (String row : rows) {
              if (row.isEmpty()) continue;
              conn.<begin>setAutoCommit(false);
              insert(conn);
              conn.<commit>commit();
              if (row.length() > 3) break;
            }
          }
        """,
        """
          void save(Connection conn, List<String> rows) throws SQLException {
            for (String row : rows) {
              if (row.isEmpty()) continue;
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
              if (row.length() > 3) break;
            }
          }
        """);
  }

  @Test
  void hoistsWithinASwitchGroup() {
    JDBC.becomes(
        """
          int save(Connection conn, int kind) throws SQLException {
            switch (kind) {
              case 1:
                conn.<begin>setAutoCommit(false);
                int n = count(conn);
                conn.<commit>commit();
                break;
              case 2:
                n = 3;
                return n;
            }
            return 0;
          }
        """,
        """
          int save(Connection conn, int kind) throws SQLException {
            switch (kind) {
              case 1:
                conn.setAutoCommit(false);
                int n;
                try {
                  n = count(conn);
                  conn.commit();
                } catch (Throwable t) {
                  try {
                    conn.rollback();
                  } catch (SQLException e) {
                    t.addSuppressed(e);
                  }
                  throw t;
                }
                break;
              case 2:
                n = 3;
                return n;
            }
            return 0;
          }
        """);
  }

  @Test
  void worksInALambdaAndWithTheBeginAsADeclaration() {
    JPA.becomes(
        """
          Runnable save(EntityManager em, Object o) {
            return () -> {
              EntityTransaction tx = em.getTransaction();
              tx.<begin>begin();
              em.persist(o);
              tx.<commit>commit();
            };
          }
        """,
        """
          Runnable save(EntityManager em, Object o) {
            return () -> {
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
            };
          }
        """);
  }

  @Test
  void spreadsABodyThatIsOnOneLine() {
    JDBC.becomes(
        """
          void save(Connection conn) throws SQLException { conn.<begin>setAutoCommit(false); insert(conn); conn.<commit>commit(); }
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
            }
          }
        """);
  }

  @Test
  void splitsStatementsThatShareALine() {
    JDBC.becomes(
        """
          void save(Connection conn) throws SQLException {
            conn.<begin>setAutoCommit(false); insert(conn); /* more */ insert(conn);
            conn.<commit>commit(); work();
          }
        """,
        """
          void save(Connection conn) throws SQLException {
            conn.setAutoCommit(false);
            try {
              insert(conn);
              /* more */ insert(conn);
              conn.commit();
            } catch (Throwable t) {
              try {
                conn.rollback();
              } catch (SQLException e) {
                t.addSuppressed(e);
              }
              throw t;
            }
            work();
          }
        """);
  }
}
