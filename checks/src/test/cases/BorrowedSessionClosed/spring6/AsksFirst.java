// Who asks whether the connection is the transaction's may close or commit it where it is not.
package shop.borrowed;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;

public class AsksFirst {
  private final DataSource dataSource;

  public AsksFirst(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void touch() throws SQLException {
    Connection conn = DataSourceUtils.getConnection(dataSource);
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update heartbeat set at = current_timestamp");
    } finally {
      if (!DataSourceUtils.isConnectionTransactional(conn, dataSource)) {
        conn.close();
      }
    }
  }

  public void store(String text) throws SQLException {
    boolean outside = !TransactionSynchronizationManager.isActualTransactionActive();
    Connection conn = DataSourceUtils.getConnection(dataSource);
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("insert into note (text) values ('" + text + "')");
      if (outside && !conn.getAutoCommit()) {
        conn.commit();
      }
    } finally {
      DataSourceUtils.releaseConnection(conn, dataSource);
    }
  }
}
