// Settings and facts about the driver are no work: whoever goes on without them loses nothing.
package shop.settings;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;

public class SettingsAndMetadata {
  private static final Logger LOG = Logger.getLogger("shop");
  private int maxRows;

  public void limits(PreparedStatement statement) {
    try {
      maxRows = statement.getMaxRows();
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "getMaxRows", e);
    }
  }

  public void timeout(Connection connection, Executor executor) {
    try {
      connection.setNetworkTimeout(executor, 10_000);
    } catch (Exception ignored) {
      // not every driver can
    }
    try {
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "isolation", e);
    }
  }

  public String product(Connection connection) {
    try {
      return connection.getMetaData().getDatabaseProductName();
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "product", e);
      return null;
    }
  }

  public Class<?> classOf(ResultSetMetaData columns, int index) {
    try {
      return Class.forName(columns.getColumnClassName(index));
    } catch (Exception e) {
      return null;
    }
  }

  public boolean register(Driver driver) {
    try {
      DriverManager.registerDriver(driver);
      return true;
    } catch (SQLException e) {
      LOG.log(Level.SEVERE, "driver", e);
    }
    return false;
  }

  public void batch(PreparedStatement statement, String name) throws SQLException {
    try {
      statement.setString(1, name);
      statement.addBatch();
    } catch (SQLFeatureNotSupportedException e) {
      statement.setString(1, name);
    }
  }
}
