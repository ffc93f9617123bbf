// Liquibase's own connection is no java.sql.Connection, but its statements are JDBC's.
package shop.migrations;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.CustomChangeException;
import liquibase.exception.DatabaseException;

public class CustomChange {

  public List<Long> unnamed(Database database) throws CustomChangeException {
    JdbcConnection connection = (JdbcConnection) database.getConnection();
    List<Long> found = new ArrayList<>();
    try (PreparedStatement select =
          connection.prepareStatement(
              "select id from customer where name is null")) {
      ResultSet rows = select.executeQuery();
      while (rows.next()) {
        found.add(rows.getLong("id"));
      }
    } catch (DatabaseException | SQLException e) {
      throw new CustomChangeException(e);
    }
    return found;
  }

  public void drop(JdbcConnection connection, String table)
      throws DatabaseException, SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("drop table " + table);
    }
  }

  public void name(JdbcConnection connection, long id) throws DatabaseException, SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update customer set name = 'unknown' where id = ?")) {
      update.setLong(1, id);
      update.executeUpdate();
    }
  }

  public boolean isThere(JdbcConnection connection, String table)
      throws DatabaseException, SQLException {
    Statement statement = connection.createStatement();
    try {
      return statement.executeQuery("select count(*) from " + table).next();
    } finally {
      statement.close();
    }
  }

  /** Liquibase's, and closed by it. */
  public String user(Database database) throws DatabaseException {
    JdbcConnection connection = (JdbcConnection) database.getConnection();
    return connection.getConnectionUserName();
  }
}
