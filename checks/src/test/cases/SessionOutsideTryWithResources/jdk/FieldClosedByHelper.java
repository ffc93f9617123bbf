// Trap 34: a helper that closes a field's statement closes its result set along, if it asks first too.
package shop.fields;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

public class FieldClosedByHelper {
  private Statement statement;

  public int always(String sql) throws SQLException {
    try {
      ResultSet rows = statement.executeQuery(sql);
      return rows.next() ? rows.getInt(1) : 0;
    } finally {
      close();
    }
  }

  public int onSuccess(String sql) throws SQLException {
    ResultSet rows = statement.executeQuery(sql); // finding: SessionOutsideTryWithResources HIGH
    int count = rows.next() ? rows.getInt(1) : 0;
    close();
    return count;
  }

  public int never(String sql) throws SQLException {
    ResultSet rows = statement.executeQuery(sql); // finding: SessionOutsideTryWithResources HIGH
    return rows.next() ? rows.getInt(1) : 0;
  }

  public void open(Connection connection) throws SQLException {
    statement = connection.createStatement();
  }

  private void close() {
    try {
      if (statement != null) {
        statement.close();
      }
    } catch (SQLException e) {
      System.err.println(e.getMessage());
    }
  }
}
