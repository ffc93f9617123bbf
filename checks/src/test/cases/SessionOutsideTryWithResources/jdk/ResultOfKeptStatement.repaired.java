// The statement lives as long as its owner, and with it a result set that nobody closes.
package shop.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

public class ResultOfKeptStatement {
  private final PreparedStatement find;

  public ResultOfKeptStatement(Connection conn) throws SQLException {
    find = conn.prepareStatement("select name from customer where id = ?");
  }

  public String find(long id) throws SQLException {
    find.setLong(1, id);
    try (ResultSet rows = find.executeQuery()) {
      String name = rows.next() ? rows.getString(1) : null;
      return name;
    }
  }
}
