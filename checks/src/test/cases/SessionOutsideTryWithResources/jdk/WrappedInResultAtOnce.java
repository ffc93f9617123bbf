// Rows that go straight into the object that is returned are its caller's.
package shop.proxy;

import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

public class WrappedInResultAtOnce {
  public static class Rows implements Closeable {
    private final ResultSet rows;

    public Rows(ResultSet rows) {
      this.rows = rows;
    }

    public int first() throws SQLException {
      return rows.next() ? rows.getInt(1) : 0;
    }

    @Override
    public void close() throws IOException {
      try {
        rows.close();
      } catch (SQLException e) {
        throw new IOException(e);
      }
    }
  }

  public Rows query(Connection connection, String sql) throws SQLException {
    Statement statement = connection.createStatement();
    boolean failed = true;
    try {
      Rows result =
          new Rows(statement.executeQuery(sql)) {
            @Override
            public void close() throws IOException {
              super.close();
              try {
                statement.close();
              } catch (SQLException e) {
                throw new IOException(e);
              }
            }
          };
      failed = false;
      return result;
    } finally {
      if (failed) {
        statement.close();
      }
    }
  }
}
