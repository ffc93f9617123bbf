// What a flag decides in the helpers that open and close, it also decides in their caller.
package shop.batch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

public class FlagDecidesHelper {
  private final Map<Thread, Connection> batches = new ConcurrentHashMap<>();
  private final DataSource dataSource;

  public FlagDecidesHelper(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  private boolean inBatch() {
    return batches.containsKey(Thread.currentThread());
  }

  private Connection connection(boolean batch) throws SQLException {
    if (batch) {
      return batches.get(Thread.currentThread());
    }
    return dataSource.getConnection();
  }

  private void release(Connection conn, boolean batch) throws SQLException {
    if (!batch) {
      conn.close();
    }
  }

  public Connection lend(String sql) throws SQLException {
    boolean batch = inBatch();
    Connection conn = connection(batch); // finding: SessionOutsideTryWithResources LOW; no repair: it is handed on
    try {
      conn.clearWarnings();
      if (batch) {
        return null;
      } else {
        return conn;
      }
    } catch (SQLException e) {
      release(conn, batch);
      throw e;
    }
  }

  public void update(String sql) throws SQLException {
    boolean batch = inBatch();
    Connection conn = connection(batch);
    try (PreparedStatement statement = conn.prepareStatement(sql)) {
      statement.executeUpdate();
    } finally {
      release(conn, batch);
    }
  }

  public void wrongWayRound(String sql) throws SQLException {
    boolean batch = inBatch();
    Connection conn = connection(batch); // finding: SessionOutsideTryWithResources HIGH; no repair: it is closed under a condition
    try (PreparedStatement statement = conn.prepareStatement(sql)) {
      statement.executeUpdate();
    } finally {
      if (batch) {
        conn.close();
      }
    }
  }
}
