// Whoever gets the statement of a result set closes both with it; a name of the rows closes nothing.
package shop.meta;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

public class StatementOfResult {
  public Statement tables(Connection conn, String name) throws SQLException {
    return conn.getMetaData().getTables(null, null, name, null).getStatement(); // finding: SessionOutsideTryWithResources LOW; no repair: it is handed on
  }

  public Statement columns(Connection conn, String name) throws SQLException {
    ResultSet rows = conn.getMetaData().getColumns(null, null, name, null); // finding: SessionOutsideTryWithResources LOW
    return rows.getStatement();
  }

  public String cursor(Connection conn, String name) throws SQLException {
    ResultSet rows = conn.getMetaData().getColumns(null, null, name, null); // finding: SessionOutsideTryWithResources HIGH
    return rows.getCursorName();
  }
}
