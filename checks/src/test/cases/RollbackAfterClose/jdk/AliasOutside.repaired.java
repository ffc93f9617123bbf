// The resource is known by another name outside, and closed all the same.
package shop.late;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

public class AliasOutside {
  private static final Logger LOG = Logger.getLogger("shop");
  private final DataSource dataSource;

  public AliasOutside(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void reprice(long item, long cents) throws SQLException {
    Connection outer = null;
    try (Connection conn = dataSource.getConnection()) {
      outer = conn;
      conn.setAutoCommit(false);
      try {
        try (PreparedStatement update =
            conn.prepareStatement("update item set cents = ? where id = ?")) {
          update.setLong(1, cents);
          update.setLong(2, item);
          update.executeUpdate();
        }
        conn.commit();
      } catch (Throwable t) {
        try {
          conn.rollback();
        } catch (SQLException e) {
          t.addSuppressed(e);
        }
        throw t;
      }
    } catch (SQLException e) {
      LOG.log(Level.SEVERE, "not repriced", e);
      throw e;
    }
  }
}
