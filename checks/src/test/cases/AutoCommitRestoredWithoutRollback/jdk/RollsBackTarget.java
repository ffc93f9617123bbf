// A proxy and the connection in its field are one: a rollback of that is a rollback of the proxy's.
package bank.modes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class RollsBackTarget {

  abstract static class Proxy implements Connection {
    private final Connection target;

    Proxy(Connection target) {
      this.target = target;
    }

    Connection getTarget() {
      return target;
    }
  }

  public void store(Proxy proxy, String text) throws SQLException {
    try {
      proxy.setAutoCommit(false);
      insert(proxy, text);
      insert(proxy, text + text);
      proxy.commit();
    } catch (Throwable t) {
      proxy.getTarget().rollback();
      throw t;
    } finally {
      proxy.setAutoCommit(true);
    }
  }

  public void storeOnly(Proxy proxy, String text) throws SQLException {
    try {
      proxy.setAutoCommit(false);
      insert(proxy, text);
      insert(proxy, text + text);
      proxy.commit();
    } finally {
      proxy.setAutoCommit(true); // finding: AutoCommitRestoredWithoutRollback HIGH
    }
  }

  private void insert(Connection connection, String text) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into text (text) values (?)")) {
      insert.setString(1, text);
      insert.executeUpdate();
    }
  }
}
