// What is asked of a connection when it is closed would be asked of an open one in a try around that.
package shop.asked;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

class AskedOnceMore {
  private final DataSource pool;

  AskedOnceMore(DataSource pool) {
    this.pool = pool;
  }

  boolean isReallyClosed() throws SQLException {
    Connection connection = pool.getConnection();
    connection.setReadOnly(true);
    connection.close();
    return connection.isClosed();
  }

  void clear() throws SQLException {
    try (Connection connection = pool.getConnection()) {
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate("delete from carts");
      }
    }
    System.out.println("cleared");
  }

  int twice(Statement statement) throws SQLException {
    int sum;
    try (ResultSet rows = statement.executeQuery("select 1")) {
      sum = rows.next() ? rows.getInt(1) : 0;
    }
    try (ResultSet rows = statement.executeQuery("select 2")) {
      sum += rows.next() ? rows.getInt(1) : 0;
    }
    return sum;
  }
}
