// Who gets the statement gives it to a method that closes the connection which it comes from, too.
package shop.templates;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

public class ClosedThroughStatement {

  static class Pairs {
    private final DataSource source;

    Pairs(DataSource source) {
      this.source = source;
    }

    PreparedStatement prepare(String sql) throws SQLException {
      Connection conn = source.getConnection(); // finding: SessionOutsideTryWithResources HIGH; no repair: what was opened from it
      return conn.prepareStatement(sql);
    }

    PreparedStatement prepareSafely(String sql) throws SQLException {
      Connection conn = source.getConnection();
      try {
        return conn.prepareStatement(sql);
      } catch (SQLException | RuntimeException e) {
        conn.close();
        throw e;
      }
    }

    void release(PreparedStatement statement) throws SQLException {
      Connection conn = statement.getConnection();
      try {
        statement.close();
      } finally {
        conn.close();
      }
    }
  }

  static class Single {
    private final DataSource source;

    Single(DataSource source) {
      this.source = source;
    }

    PreparedStatement prepareSafely(String sql) throws SQLException {
      Connection conn = source.getConnection(); // finding: SessionOutsideTryWithResources HIGH; no repair: what was opened from it
      try {
        return conn.prepareStatement(sql);
      } catch (SQLException | RuntimeException e) {
        conn.close();
        throw e;
      }
    }

    void release(PreparedStatement statement) throws SQLException {
      statement.close();
    }
  }
}
