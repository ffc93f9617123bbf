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
    Connection connection = pool.getConnection(); // finding: SessionOutsideTryWithResources HIGH; no repair: once more
    connection.setReadOnly(true);
    connection.close();
    return connection.isClosed();
  }

  void clear() throws SQLException {
    Connection connection = pool.getConnection(); // finding: SessionOutsideTryWithResources HIGH
    connection.createStatement().executeUpdate("delete from carts");
    connection.close();
    connection = null;
    System.out.println("cleared");
  }

  int twice(Statement statement) throws SQLException {
    ResultSet rows = statement.executeQuery("select 1"); // finding: SessionOutsideTryWithResources LOW
    int sum = rows.next() ? rows.getInt(1) : 0;
    rows.close();
    rows = statement.executeQuery("select 2"); // finding: SessionOutsideTryWithResources LOW
    sum += rows.next() ? rows.getInt(1) : 0;
    rows.close();
    return sum;
  }
}
