// The method throws between opening and closing itself: the message names what it throws.
package shop.sessions;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

public class ThrowsItself {

  public void check(DataSource pool, int stock) throws SQLException {
    try (Connection conn = pool.getConnection()) {
      if (stock < 0) {
        throw new IllegalStateException("sold out");
      }
    }
  }
}
