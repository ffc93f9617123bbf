// The thread had no connection: the one that is opened then is not the one that was asked for before.
package shop.nested;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

public class NoneInThread {
  interface Work {
    boolean run() throws SQLException;
  }

  public boolean run(Connections connections, Work work) throws SQLException {
    Connection conn = connections.ofThread();
    if (conn != null) {
      return work.run();
    }
    try {
      conn = connections.open();
      return work.run();
    } finally {
      if (conn != null) {
        conn.close();
      }
    }
  }

  static class Connections {
    private final ThreadLocal<Connection> inThread = new ThreadLocal<>();
    private final DataSource dataSource;

    Connections(DataSource dataSource) {
      this.dataSource = dataSource;
    }

    Connection ofThread() {
      return inThread.get();
    }

    Connection open() throws SQLException {
      Connection conn = inThread.get();
      if (conn != null) {
        return conn;
      }
      return dataSource.getConnection();
    }
  }
}
