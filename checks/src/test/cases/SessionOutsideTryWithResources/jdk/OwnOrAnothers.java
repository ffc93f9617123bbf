// A helper gives the caller's own connection, or a new one: whoever closes that closes another's, too.
package shop.leak;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

public class OwnOrAnothers {
  private final DataSource ds;
  private final ThreadLocal<Holder> current = new ThreadLocal<>();

  /** Has the connection of the caller's. */
  public interface Holder {
    Connection getConnection();
  }

  public OwnOrAnothers(DataSource ds) {
    this.ds = ds;
  }

  private Connection connection() throws SQLException {
    Holder holder = current.get();
    if (holder != null && holder.getConnection() != null) {
      return holder.getConnection();
    }
    return ds.getConnection();
  }

  public void mark() throws SQLException {
    Connection c = connection(); // finding: SessionOutsideTryWithResources HIGH; no repair: it is another's
    try (PreparedStatement ps = c.prepareStatement("update orders set seen = 1")) {
      ps.executeUpdate();
    }
  }
}
