package dev.acidlint.repair;

import static com.google.common.truth.Truth.assertThat;

import dev.acidlint.cases.ClassPathGroup;
import org.junit.jupiter.api.Test;

/** GNU's style: a brace has a line of its own, half-way between its statement and what it holds. */
class HalfIndentedBracesTest {

  @Test
  void ofAHandlerThatRollsBack() {
    Marked marked =
        new Marked(
            """
            import java.sql.*;

            class Store
            {
              void close(Connection conn)
              {
                try
                  {
                    conn.close();
                  }
                catch (SQLException e)
                  {
                    throw new IllegalStateException(e);
                  }
              }

              void save(Connection conn, boolean all) throws SQLException
              {
                conn.<begin>setAutoCommit(false);
                if (all)
                  {
                    conn.createStatement();
                  }
                conn.<commit>commit();
              }
            }
            """);
    RepairResult result = ProtectExample.JDBC.compute(marked);
    String text = Splice.apply(marked.text(), ((RepairResult.Offered) result).repair());
    assertThat(text)
        .isEqualTo(
            """
            import java.sql.*;

            class Store
            {
              void close(Connection conn)
              {
                try
                  {
                    conn.close();
                  }
                catch (SQLException e)
                  {
                    throw new IllegalStateException(e);
                  }
              }

              void save(Connection conn, boolean all) throws SQLException
              {
                conn.setAutoCommit(false);
                try
                  {
                    if (all)
                      {
                        conn.createStatement();
                      }
                    conn.commit();
                  }
                catch (Throwable t)
                  {
                    try
                      {
                        conn.rollback();
                      }
                    catch (SQLException e)
                      {
                        t.addSuppressed(e);
                      }
                    throw t;
                  }
              }
            }
            """);
    assertThat(InMemoryCompiler.errors(ClassPathGroup.JDK, text)).isEmpty();
  }

  @Test
  void ofATryWithResources() {
    ResourceExample.JDBC.becomes(
        """
          void save(boolean all) throws SQLException
          {
            Connection conn = ds.<open>getConnection();
            if (all)
              {
                insert(conn);
              }
            else
              {
                work();
              }
            conn.<close>close();
          }
        """,
        """
          void save(boolean all) throws SQLException
          {
            try (Connection conn = ds.getConnection())
              {
                if (all)
                  {
                    insert(conn);
                  }
                else
                  {
                    work();
                  }
              }
          }
        """);
  }

  @Test
  void ofAFinalizerThatGoes() {
    ResourceExample.JDBC.becomes(
        """
          void save() throws SQLException
          {
            Connection conn = ds.<open>getConnection();
            work();
            try
              {
                insert(conn);
              }
            finally
              {
                conn.<close>close();
              }
          }
        """,
        """
          void save() throws SQLException
          {
            try (Connection conn = ds.getConnection())
              {
                work();
                insert(conn);
              }
          }
        """);
  }
}
