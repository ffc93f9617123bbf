// Code of the caller's that gets the connection may commit by itself; an answer of its own may not.
package shop.orders;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class CallbackCommits {

  interface Work<T> {
    T apply(Connection connection) throws SQLException;
  }

  private final DataSource dataSource;
  private final Work<Integer> always;

  CallbackCommits(DataSource dataSource, Work<Integer> always) {
    this.dataSource = dataSource;
    this.always = always;
  }

  public <T> T with(Work<T> work) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        return work.apply(connection);
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      }
    }
  }

  public int always() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        return always.apply(connection);
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      }
    }
  }

  public void forgets(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false); // finding: CommitWithoutRollback MEDIUM; no repair: nothing here ends
      statement.executeUpdate(sql);
    }
  }
}
