// A closer that closes what it finds inside of a proxy, else the thing itself.
package shop.persistence;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class CloserUnwraps {
  private final DataSource dataSource;

  public CloserUnwraps(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void purge() throws SQLException {
    try (Connection conn = dataSource.getConnection()) {
      try (Statement statement = conn.createStatement()) {
        statement.executeUpdate("delete from basket");
      }
    }
  }

  private void closeUnwrapped(Connection conn) throws SQLException {
    if (conn instanceof Proxy) {
      ((Inside) Proxy.getInvocationHandler(conn)).end();
      return;
    }
    conn.close();
  }

  interface Inside {
    void end() throws SQLException;
  }
}
