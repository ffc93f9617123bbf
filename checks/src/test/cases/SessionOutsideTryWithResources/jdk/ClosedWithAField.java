// What closes a result set closes the statement, too, which a field holds: the call has to stay.
package shop.leak;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

public class ClosedWithAField {
  private Statement statement;

  private ResultSet query(Connection c, String sql) throws SQLException {
    statement = c.createStatement();
    return statement.executeQuery(sql);
  }

  private void closeQuery(ResultSet rs) throws SQLException {
    if (rs != null) {
      rs.close();
    }
    if (statement != null) {
      statement.close();
      statement = null;
    }
  }

  public boolean has(Connection c, String sql) throws SQLException {
    ResultSet rs = query(c, sql); // finding: SessionOutsideTryWithResources HIGH; no repair: closes more
    boolean found = rs.next();
    closeQuery(rs);
    return found;
  }

  private static void close(ResultSet rs) throws SQLException {
    Statement parent = rs.getStatement();
    rs.close();
    parent.close();
  }

  public boolean hasAny(Connection c, String sql) throws SQLException {
    ResultSet rs = c.createStatement().executeQuery(sql); // finding: SessionOutsideTryWithResources HIGH; no repair: closes more
    boolean found = rs.next();
    close(rs);
    return found;
  }
}
