// The connection that Liquibase's own one holds: what is opened on it is to be closed.
package shop.migrations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;

public class UnderlyingConnection {

  public boolean isAutoIncrement(Database database, String sql) throws SQLException {
    try (Statement statement = ((JdbcConnection) database.getConnection())
            .getUnderlyingConnection()
            .createStatement();
        ResultSet rows = statement
            .executeQuery(sql)) {
      return rows.getMetaData().isAutoIncrement(1);
    }
  }

  public boolean isAutoIncrementClosed(Database database, String sql) throws SQLException {
    Connection connection = ((JdbcConnection) database.getConnection()).getUnderlyingConnection();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.getMetaData().isAutoIncrement(1);
    }
  }

  public void run(DataSource dataSource, String sql) throws SQLException {
    JdbcConnection connection = new JdbcConnection(dataSource.getConnection());
    try (Statement statement = connection.getUnderlyingConnection().createStatement()) {
      statement.execute(sql);
    } finally {
      connection.getUnderlyingConnection().close();
    }
  }

  public void close(JdbcConnection connection) throws SQLException {
    connection.getWrappedConnection().close();
  }
}
