// What a driver's own statement opens from itself goes with it.
package shop.driver;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

abstract class OpenedFromItself implements PreparedStatement {
  private final boolean query;

  OpenedFromItself(boolean query) {
    this.query = query;
  }

  @Override
  public int executeUpdate() throws SQLException {
    if (query) {
      executeQuery();
      return 0;
    }
    return getUpdateCount();
  }

  int again(Connection conn) throws SQLException {
    try (PreparedStatement other = conn.prepareStatement("select 1 from dual")) {
      try (ResultSet rows = other.executeQuery()) {
        return rows.next() ? 1 : 0;
      }
    }
  }
}
