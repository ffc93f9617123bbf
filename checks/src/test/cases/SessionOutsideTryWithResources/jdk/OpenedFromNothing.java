// A helper gives null where it fails: from that nothing is opened, and the path ends there.
package shop.sessions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

public class OpenedFromNothing {
  public boolean isNameUsed(Connection conn, String name) throws SQLException {
    PreparedStatement statement = prepare(conn, "select count(*) from legions where name = ?");
    try {
      statement.setString(1, name);
      ResultSet rows = statement.executeQuery();
      rows.next();
      return rows.getInt(1) > 0;
    } finally {
      close(statement);
    }
  }

  private static PreparedStatement prepare(Connection conn, String sql) {
    PreparedStatement statement = null;
    try {
      statement = conn.prepareStatement(sql);
    } catch (SQLException e) {
      System.err.println(e);
    }
    return statement;
  }

  private static void close(PreparedStatement statement) throws SQLException {
    if (statement == null) {
      return;
    }
    statement.close();
  }
}
