// The most common safe form: catch, roll back, rethrow.
package shop.orders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

public class CatchRollbackRethrow {
  private final DataSource dataSource;

  public CatchRollbackRethrow(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void place(long customer, long article) throws SQLException {
    try (Connection conn = dataSource.getConnection()) {
      conn.setAutoCommit(false);
      try {
        insert(conn, customer, article);
        conn.commit();
      } catch (SQLException | RuntimeException e) {
        conn.rollback();
        throw e;
      }
    }
  }

  public void replace(Connection conn, long customer, long article) throws SQLException {
    try {
      conn.setAutoCommit(false);
      insert(conn, customer, article);
      conn.commit();
    } catch (Exception e) {
      conn.rollback();
      throw e;
    }
  }

  private void insert(Connection conn, long customer, long article) throws SQLException {
    try (PreparedStatement insert =
        conn.prepareStatement("insert into orders(customer, article) values (?, ?)")) {
      insert.setLong(1, customer);
      insert.setLong(2, article);
      insert.executeUpdate();
    }
  }
}
