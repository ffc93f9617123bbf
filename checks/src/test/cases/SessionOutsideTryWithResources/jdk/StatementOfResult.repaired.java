// Whoever gets the statement of a result set closes both with it; a name of the rows closes nothing.
package shop.meta;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

public class StatementOfResult {
  public Statement tables(Connection conn, String name) throws SQLException {
    return conn.getMetaData().getTables(null, null, name, null).getStatement();
  }

  public Statement columns(Connection conn, String name) throws SQLException {
    ResultSet rows = conn.getMetaData().getColumns(null, null, name, null);
    try {
      return rows.getStatement();
    } catch (Throwable t) {
      try {
        rows.close();
      } catch (SQLException e) {
        t.addSuppressed(e);
      }
      throw t;
    }
  }

  public String cursor(Connection conn, String name) throws SQLException {
    try (ResultSet rows = conn.getMetaData().getColumns(null, null, name, null)) {
      return rows.getCursorName();
    }
  }
}
