// A variable that goes on with what is made of its session holds the same thing.
package shop.made;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import javax.sql.PooledConnection;

public class MadeOfItself {
  interface Holder {
    Connection getWrappedConnection();
  }

  interface Decorator {
    Connection decorate(Connection conn) throws SQLException;
  }

  private final DataSource dataSource;
  private final List<Decorator> decorators = new ArrayList<>();

  public MadeOfItself(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void closeForce(Holder holder) throws SQLException {
    Connection conn = holder.getWrappedConnection();
    if (conn instanceof PooledConnection) {
      conn = ((PooledConnection) conn).getConnection();
    }
    conn.close();
  }

  public Connection getConnection() throws SQLException {
    Connection conn = dataSource.getConnection();
    return decorated(conn);
  }

  private Connection decorated(Connection conn) throws SQLException {
    for (Decorator decorator : decorators) {
      conn = decorator.decorate(conn);
    }
    return conn;
  }

  public void insert(Connection conn, List<String> names) throws SQLException {
    PreparedStatement statement = null;
    try {
      statement = conn.prepareStatement("insert into customers values (?)");
      for (String name : names) {
        statement = filled(statement, name);
        statement.addBatch();
      }
      statement.executeBatch();
    } finally {
      if (statement != null) {
        statement.close();
      }
    }
  }

  protected PreparedStatement filled(PreparedStatement statement, String name)
      throws SQLException {
    statement.setString(1, name);
    return statement;
  }

  public void twice(Connection conn) throws SQLException {
    PreparedStatement statement =
        conn.prepareStatement("delete from a"); // finding: SessionOutsideTryWithResources HIGH
    statement.executeUpdate();
    statement = conn.prepareStatement("delete from b"); // finding: SessionOutsideTryWithResources HIGH
    statement.executeUpdate();
    statement.close();
  }
}
