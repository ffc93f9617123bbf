// The second way is tried in the handler of the first; where it fails, too, the answer is false.
package shop.fallback;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.logging.Logger;

public class FallbackAnswers {
  private static final Logger LOG = Logger.getLogger("shop");

  public boolean isAdmin(Connection conn) {
    try {
      return asked(conn, "select 1 from users where retired = 0");
    } catch (SQLException old) {
      LOG.fine("an old schema");
      try (PreparedStatement query =
              conn.prepareStatement("select 1 from users where voided = 0");
          ResultSet rows = query.executeQuery()) {
        if (rows.next()) {
          return rows.getInt(1) == 1;
        }
      } catch (SQLException e) {
        LOG.warning("cannot tell: " + e);
      }
    }
    return false;
  }

  public String admin(Connection conn) {
    String admin = "root";
    try {
      asked(conn, "select 1 from users where retired = 0");
    } catch (SQLException old) {
      LOG.fine("an old schema");
      try (PreparedStatement query =
              conn.prepareStatement("select name from users where voided = 0");
          ResultSet rows = query.executeQuery()) {
        if (rows.next()) {
          return rows.getString(1);
        }
      } catch (SQLException e) {
        LOG.warning("cannot tell: " + e);
        e.addSuppressed(old);
        throw new IllegalStateException(e);
      }
    }
    return admin;
  }

  private static boolean asked(Connection conn, String select) throws SQLException {
    try (PreparedStatement query = conn.prepareStatement(select);
        ResultSet rows = query.executeQuery()) {
      return rows.next();
    }
  }
}
