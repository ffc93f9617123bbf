// A connection that is given to an object made here, which only uses it, is still to be closed here.
package shop.given;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

public class GivenToDao {
  private final List<Orders> known = new ArrayList<>();
  private Orders last;

  int left(String url) throws SQLException {
    Connection c = DriverManager.getConnection(url); // finding: SessionOutsideTryWithResources MEDIUM; no repair: an object that is made here uses it
    Orders orders = new Orders(c);
    return orders.count();
  }

  int unnamed(String url) throws SQLException {
    return new Orders(DriverManager.getConnection(url)).count(); // finding: SessionOutsideTryWithResources MEDIUM; no repair: an object that is made here uses it
  }

  int assigned(String url, boolean twice) throws SQLException {
    Orders orders;
    Connection c = DriverManager.getConnection(url); // finding: SessionOutsideTryWithResources MEDIUM; no repair: an object that is made here uses it
    orders = new Orders(c);
    int count = orders.count();
    if (twice) {
      count += orders.count();
    }
    return count;
  }

  int byGetter(String url) throws SQLException {
    Connection c = DriverManager.getConnection(url); // finding: SessionOutsideTryWithResources MEDIUM; no repair: an object that is made here uses it
    return new ByGetter(c).count();
  }

  int closingByGetter(String url) throws SQLException {
    Connection c = DriverManager.getConnection(url);
    return new ClosingByGetter(c).count();
  }

  // Who gets the object works on.

  Orders returned(String url) throws SQLException {
    Connection c = DriverManager.getConnection(url);
    Orders orders = new Orders(c);
    orders.count();
    return orders;
  }

  void kept(String url) throws SQLException {
    Connection c = DriverManager.getConnection(url);
    last = new Orders(c);
  }

  void listed(String url) throws SQLException {
    Connection c = DriverManager.getConnection(url);
    Orders orders = new Orders(c);
    known.add(orders);
  }

  void later(String url, List<Runnable> tasks) throws SQLException {
    Connection c = DriverManager.getConnection(url);
    Orders orders = new Orders(c);
    tasks.add(() -> orders.countQuietly());
  }

  // Others have the connection, too.

  void lentOn(String url, List<Connection> all) throws SQLException {
    Connection c = DriverManager.getConnection(url);
    Orders orders = new Orders(c);
    orders.count();
    all.add(c);
  }

  // The object sees to it.

  int closing(String url) throws SQLException {
    Connection c = DriverManager.getConnection(url);
    Closing orders = new Closing(c);
    int count = orders.count();
    orders.done();
    return count;
  }

  int showing(String url) throws SQLException {
    Connection c = DriverManager.getConnection(url);
    Showing orders = new Showing(c);
    int count = orders.count();
    orders.connection().close();
    return count;
  }

  int handing(String url) throws SQLException {
    Connection c = DriverManager.getConnection(url);
    Handing orders = new Handing(c);
    return orders.count();
  }

  int fluent(String url) throws SQLException {
    Connection c = DriverManager.getConnection(url);
    return keep(new Fluent(c).ready());
  }

  private int keep(Fluent fluent) {
    return fluent.hashCode();
  }

  static class Orders {
    private final Connection connection;

    Orders(Connection connection) {
      this.connection = connection;
    }

    int count() throws SQLException {
      try (PreparedStatement s = connection.prepareStatement("select count(*) from orders");
          ResultSet r = s.executeQuery()) {
        r.next();
        return r.getInt(1);
      }
    }

    void countQuietly() {
      try {
        count();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  static class ByGetter {
    private final Connection connection;

    ByGetter(Connection connection) {
      this.connection = connection;
    }

    private Connection connection() {
      return connection;
    }

    int count() throws SQLException {
      return connection().getHoldability();
    }
  }

  static class ClosingByGetter {
    private final Connection connection;

    ClosingByGetter(Connection connection) {
      this.connection = connection;
    }

    private Connection connection() {
      return connection;
    }

    int count() throws SQLException {
      int count = connection().getHoldability();
      connection().close();
      return count;
    }
  }

  static class Closing {
    private Connection connection;

    Closing(Connection connection) {
      this.connection = connection;
    }

    int count() throws SQLException {
      return connection.getHoldability();
    }

    void done() throws SQLException {
      if (connection != null) {
        connection.close();
        connection = null;
      }
    }
  }

  static class Showing {
    private final Connection connection;

    Showing(Connection connection) {
      this.connection = connection;
    }

    int count() throws SQLException {
      return connection.getHoldability();
    }

    Connection connection() {
      return connection;
    }
  }

  static class Handing {
    private final Connection connection;

    Handing(Connection connection) {
      this.connection = connection;
    }

    int count() throws SQLException {
      return Pools.countAndFree(connection);
    }
  }

  static class Fluent {
    private final Connection connection;

    Fluent(Connection connection) {
      this.connection = connection;
    }

    Fluent ready() throws SQLException {
      connection.setReadOnly(true);
      return this;
    }
  }

  interface Pools {
    static int countAndFree(Connection c) throws SQLException {
      int count = c.getHoldability();
      c.close();
      return count;
    }
  }
}
