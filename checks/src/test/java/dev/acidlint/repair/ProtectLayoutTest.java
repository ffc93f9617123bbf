package dev.acidlint.repair;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.acidlint.cases.ClassPathGroup;
import org.junit.jupiter.api.Test;

/** Whole files: their indent, where the work stands in them, and what the parser makes of them. */
class ProtectLayoutTest {

  private static void becomes(String before, String after) {
    Marked marked = new Marked(before);
    RepairResult result = ProtectExample.JDBC.compute(marked);
    assertWithMessage(result.toString()).that(result).isInstanceOf(RepairResult.Offered.class);
    String text = Splice.apply(marked.text(), ((RepairResult.Offered) result).repair());
    assertThat(text).isEqualTo(after);
    assertThat(InMemoryCompiler.errors(ClassPathGroup.JDK, text)).isEmpty();
  }

  @Test
  void blanksBehindTabs() {
    becomes(
        """
        import java.sql.*;

        class Store
        {
            void save(Connection conn, boolean all) throws SQLException
            {
        \tconn.<begin>setAutoCommit(false);
        \tif (all)
        \t    {
        \t\tconn.createStatement();
        \t    }
        \tconn.<commit>commit();
            }
        }
        """,
        """
        import java.sql.*;

        class Store
        {
            void save(Connection conn, boolean all) throws SQLException
            {
        \tconn.setAutoCommit(false);
        \ttry {
        \t    if (all)
        \t        {
        \t\t    conn.createStatement();
        \t        }
        \t    conn.commit();
        \t} catch (Throwable t) {
        \t    try {
        \t        conn.rollback();
        \t    } catch (SQLException e) {
        \t        t.addSuppressed(e);
        \t    }
        \t    throw t;
        \t}
            }
        }
        """);
  }

  @Test
  void tabs() {
    becomes(
        """
        package a;

        import java.sql.Connection;

        enum Store {
        \tONE {
        \t\t@Override
        \t\tvoid save(Connection conn) throws Exception {
        \t\t\tconn.<begin>setAutoCommit(false);

        \t\t\t/*
        \t\t\t * The first one
        \t\t\t */
        \t\t\tconn.createStatement();
        \t\t\tconn.<commit>commit();
        \t\t}
        \t};

        \tabstract void save(Connection conn) throws Exception;
        }
        """,
        """
        package a;

        import java.sql.Connection;
        import java.sql.SQLException;

        enum Store {
        \tONE {
        \t\t@Override
        \t\tvoid save(Connection conn) throws Exception {
        \t\t\tconn.setAutoCommit(false);

        \t\t\ttry {
        \t\t\t\t/*
        \t\t\t\t * The first one
        \t\t\t\t */
        \t\t\t\tconn.createStatement();
        \t\t\t\tconn.commit();
        \t\t\t} catch (Throwable t) {
        \t\t\t\ttry {
        \t\t\t\t\tconn.rollback();
        \t\t\t\t} catch (SQLException e) {
        \t\t\t\t\tt.addSuppressed(e);
        \t\t\t\t}
        \t\t\t\tthrow t;
        \t\t\t}
        \t\t}
        \t};

        \tabstract void save(Connection conn) throws Exception;
        }
        """);
  }

  @Test
  void fourSpacesInAFileWithALocalEnum() {
    becomes(
        """
        import java.sql.*;

        interface Store {
            default int kind() {
                enum Kind { ONE }
                return Kind.ONE.ordinal();
            }

            default void save(Connection conn) throws SQLException {
                conn.<begin>setAutoCommit(false);
                conn.createStatement();
                conn.<commit>commit();
            }
        }
        """,
        """
        import java.sql.*;

        interface Store {
            default int kind() {
                enum Kind { ONE }
                return Kind.ONE.ordinal();
            }

            default void save(Connection conn) throws SQLException {
                conn.setAutoCommit(false);
                try {
                    conn.createStatement();
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
        }
        """);
  }

  @Test
  void unicodeEscapesAndCharactersOutsideOfTheBasicPlane() {
    becomes(
        """
        import java.sql.*;

        class Store { final Connection conn;
          Store(Connection conn) throws SQLException \\u007b this.conn = conn;
            String s = "\uD83D\uDE00"; try { conn.<begin>setAutoCommit(false);
              conn.<commit>commit(); } finally { s = null; }
          } // \\u0041
        }
        """,
        """
        import java.sql.*;

        class Store { final Connection conn;
          Store(Connection conn) throws SQLException \\u007b this.conn = conn;
            String s = "\uD83D\uDE00"; try {
              conn.setAutoCommit(false);
              try {
                conn.commit();
              } catch (Throwable t) {
                try {
                  conn.rollback();
                } catch (SQLException e) {
                  t.addSuppressed(e);
                }
                throw t;
              }
            } finally { s = null; }
          } // \\u0041
        }
        """);
  }

  @Test
  void initialiser() {
    becomes(
        """
        import java.sql.*;

        class Store {
          Connection conn;

          {
            try {
              conn.<begin>setAutoCommit(false);
              conn.createStatement();
              conn.<commit>commit();
            } catch (SQLException e) {
              throw new ExceptionInInitializerError(e);
            }
          }
        }
        """,
        """
        import java.sql.*;

        class Store {
          Connection conn;

          {
            try {
              conn.setAutoCommit(false);
              try {
                conn.createStatement();
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
              throw new ExceptionInInitializerError(e);
            }
          }
        }
        """);
  }
}
