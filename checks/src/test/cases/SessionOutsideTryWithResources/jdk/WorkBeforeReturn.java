// Handed to the caller when all goes well; the query on the way there is no mere preparation.
package shop.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

public class WorkBeforeReturn {
  public Statement select(Connection conn, String sql) throws SQLException {
    Statement statement = conn.createStatement(); // finding: SessionOutsideTryWithResources HIGH; no repair: handed on
    statement.executeQuery(sql);
    return statement;
  }

  public ResultSet query(Connection conn, String sql) throws SQLException {
    Statement statement = conn.createStatement();
    try {
      return statement.executeQuery(sql);
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }
}
