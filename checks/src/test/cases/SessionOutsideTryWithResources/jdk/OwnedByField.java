// Trap 27: kept in a field of an owner that closes it.
package shop.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

public class OwnedByField implements AutoCloseable {
  private final Connection conn;
  private PreparedStatement next;

  public OwnedByField(DataSource dataSource) throws SQLException {
    conn = dataSource.getConnection();
  }

  public PreparedStatement next() throws SQLException {
    if (next == null) {
      next = conn.prepareStatement("select nextval('ids')");
    }
    return next;
  }

  @Override
  public void close() throws SQLException {
    try {
      if (next != null) {
        next.close();
      }
    } finally {
      conn.close();
    }
  }
}
