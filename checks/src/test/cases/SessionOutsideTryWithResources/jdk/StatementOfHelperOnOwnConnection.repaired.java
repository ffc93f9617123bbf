// A statement that a helper makes of the connection it is given is closed along with that, where that is closed here.
package shop.stock;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

public class StatementOfHelperOnOwnConnection {
  private final DataSource dataSource;
  private final Statements statements;

  public StatementOfHelperOnOwnConnection(DataSource dataSource, Statements statements) {
    this.dataSource = dataSource;
    this.statements = statements;
  }

  protected PreparedStatement prepare(Connection connection, String sql) throws SQLException {
    return connection.prepareStatement(sql);
  }

  public void clear() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      try (PreparedStatement statement = prepare(connection, "delete from stock")) {
        statement.executeUpdate();
      }
    }
  }

  public void clearByAnother() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      try (PreparedStatement statement = statements.prepare(connection, "delete from stock")) {
        statement.executeUpdate();
      }
    }
  }

  public void clearOn(Connection connection) throws SQLException {
    try (PreparedStatement statement = prepare(connection, "delete from stock")) {
      statement.executeUpdate();
    }
  }

  public void clearOnBoth(Connection one, Connection other) throws SQLException {
    try (PreparedStatement statement = statements.prepare(one, other, "delete from stock")) {
      statement.executeUpdate();
    }
  }

  public interface Statements {
    PreparedStatement prepare(Connection connection, String sql) throws SQLException;

    PreparedStatement prepare(Connection one, Connection other, String sql) throws SQLException;
  }
}
