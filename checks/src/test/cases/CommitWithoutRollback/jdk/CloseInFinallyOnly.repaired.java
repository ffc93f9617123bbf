// The finalizer closes the connection; whether that rolls back is the pool's affair.
package shop.stock;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class CloseInFinallyOnly {
  private DataSource dataSource;

  public void setDataSource(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void reserve(String article, int amount) throws SQLException {
    Connection conn = dataSource.getConnection();
    try {
      conn.setAutoCommit(false);
      try {
        try (Statement statement = conn.createStatement()) {
          statement.executeUpdate(
              "update stock set free = free - " + amount + " where article = '" + article + "'");
          statement.executeUpdate(
              "insert into reservation(article, amount) values ('" + article + "', " + amount + ")");
        }
        conn.commit();
      } catch (Throwable t) {
        try {
          conn.rollback();
        } catch (SQLException e) {
          t.addSuppressed(e);
        }
        throw t;
      }
    } finally {
      conn.close();
    }
  }
}
