// A closing helper that first asks whether there is anything to close leaves nothing open.
package shop.helpers.closing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

public class HelperAsksIsClosed {
  private static final Logger LOG = Logger.getLogger("shop");

  private final DataSource source;
  private boolean keepAlive;

  public HelperAsksIsClosed(DataSource source) {
    this.source = source;
  }

  public static void close(Connection x) {
    if (x == null) {
      return;
    }
    try {
      if (x.isClosed()) {
        return;
      }
      x.close();
    } catch (Exception e) {
      LOG.log(Level.FINE, "close", e);
    }
  }

  /** Under a condition that nobody can read here. */
  private void dismiss(PreparedStatement x) throws SQLException {
    if (keepAlive) {
      return;
    }
    x.close();
  }

  public int rename(long id, String name) throws SQLException {
    Connection conn = null;
    try {
      conn = source.getConnection();
      return rename(conn, id, name);
    } finally {
      close(conn);
    }
  }

  private int rename(Connection conn, long id, String name) throws SQLException {
    PreparedStatement update = conn.prepareStatement("update customer set name = ? where id = ?");
    try {
      update.setString(1, name);
      update.setLong(2, id);
      return update.executeUpdate();
    } finally {
      dismiss(update);
    }
  }

  /** Asked in the right order, but of another one. */
  public boolean exists(long id) throws SQLException {
    try (Connection conn = source.getConnection()) {
      try (PreparedStatement select = conn.prepareStatement("select 1 from customer where id = ?")) {
        select.setLong(1, id);
        try (ResultSet rows = select.executeQuery()) {
          if (rows.next()) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
