// Null is asked for by java.util.Objects: closed wherever it was opened.
package shop.orders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;

public class AsksObjects {
  private final System.Logger log = System.getLogger("orders");

  public int touch(Connection conn, long order) throws SQLException {
    PreparedStatement statement = null;
    try {
      statement = conn.prepareStatement("update orders set n = n + 1 where id = ?");
      statement.setLong(1, order);
      return statement.executeUpdate();
    } finally {
      if (Objects.nonNull(statement)) {
        try {
          if (!statement.isClosed()) {
            statement.close();
          }
        } catch (SQLException e) {
          log.log(System.Logger.Level.WARNING, "not closed", e);
        }
      }
    }
  }

  public int purge(Connection conn) throws SQLException {
    PreparedStatement statement = null;
    try {
      statement = conn.prepareStatement("delete from cart where stale = 1");
      return statement.executeUpdate();
    } finally {
      if (!Objects.isNull(statement)) {
        statement.close();
      }
    }
  }
}
