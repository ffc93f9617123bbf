// Trap 41: kept in a collection, wrapped in an owner that is returned.
package shop.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;

public class HandedToCollection {
  private final DataSource dataSource;

  public HandedToCollection(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  private final Deque<Connection> idle = new ArrayDeque<>();

  public void fill(int size) throws SQLException {
    for (int i = 0; i < size; i++) {
      Connection conn = dataSource.getConnection();
      idle.add(conn);
    }
  }

  public Lease lease() throws SQLException {
    Connection conn = dataSource.getConnection();
    return new Lease(conn);
  }

  public static final class Lease implements AutoCloseable {
    private final Connection conn;

    Lease(Connection conn) {
      this.conn = conn;
    }

    @Override
    public void close() throws SQLException {
      conn.close();
    }
  }
}
