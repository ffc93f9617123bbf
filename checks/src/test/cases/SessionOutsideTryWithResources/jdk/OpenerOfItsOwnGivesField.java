// A pooled connection that gives out what it holds in a field opens nothing by that.
package shop.pool;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.sql.ConnectionEvent;
import javax.sql.ConnectionEventListener;
import javax.sql.PooledConnection;
import javax.sql.StatementEventListener;

public class OpenerOfItsOwnGivesField {
  private final Deque<Item> idle = new ConcurrentLinkedDeque<>();

  Item take() throws SQLException {
    Item item = idle.pollFirst();
    if (item != null && item.getConnection().isValid(10)) {
      item.getConnection().setAutoCommit(true);
      return item;
    }
    return null;
  }

  boolean isAliveAnother(PooledConnection another) throws SQLException {
    return another.getConnection().isValid(10); // finding: SessionOutsideTryWithResources HIGH
  }

  boolean isAliveOpening(Opening another) throws SQLException {
    return another.getConnection().isValid(10); // finding: SessionOutsideTryWithResources HIGH
  }

  static class Pooled implements PooledConnection {
    private final Connection connection;

    Pooled(Connection connection) {
      this.connection = connection;
    }

    @Override
    public Connection getConnection() {
      return connection;
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }

    @Override
    public void addConnectionEventListener(ConnectionEventListener listener) {}

    @Override
    public void removeConnectionEventListener(ConnectionEventListener listener) {
      listener.connectionClosed(new ConnectionEvent(this));
    }

    @Override
    public void addStatementEventListener(StatementEventListener listener) {}

    @Override
    public void removeStatementEventListener(StatementEventListener listener) {}
  }

  static class Item extends Pooled {
    Item(Connection connection) {
      super(connection);
    }
  }

  static final class Opening extends Pooled {
    private final PooledConnection physical;

    Opening(PooledConnection physical) {
      super(null);
      this.physical = physical;
    }

    @Override
    public Connection getConnection() {
      try {
        return physical.getConnection();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
