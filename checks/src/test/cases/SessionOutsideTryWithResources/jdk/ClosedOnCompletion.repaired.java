// A statement that closes itself on completion goes with its result set, whoever makes that.
package shop.driver;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

public class ClosedOnCompletion {
  private ResultSet last;

  public interface OwnStatement extends Statement {
    @Override
    void close();

    @Override
    void closeOnCompletion();
  }

  private ResultSet ask(OwnStatement statement, String sql) {
    System.out.println(statement + sql);
    return last;
  }

  public ResultSet catalogs(Connection connection) throws SQLException {
    OwnStatement statement = (OwnStatement) connection.createStatement();
    statement.closeOnCompletion();
    return ask(statement, "show databases");
  }

  public ResultSet tables(Connection connection, String schema) throws SQLException {
    Statement statement = connection.createStatement();
    statement.closeOnCompletion();
    return statement.executeQuery("show tables in " + schema);
  }

  /** No try may close it where it ends: its rows are read later. */
  public ResultSet columns(Connection connection, String table) throws SQLException {
    OwnStatement statement = (OwnStatement) connection.createStatement();
    statement.setFetchSize(100);
    statement.closeOnCompletion();
    return ask(statement, "show columns in " + table);
  }

  public ResultSet views(Connection connection, String schema) throws SQLException {
    try (OwnStatement statement = (OwnStatement) connection.createStatement()) {
      return ask(statement, "show views in " + schema);
    }
  }
}
