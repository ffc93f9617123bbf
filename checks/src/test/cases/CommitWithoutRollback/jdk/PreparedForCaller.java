// The caller gets the connection with the transaction begun; a setting that fails before is a gap.
package shop.zones;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class PreparedForCaller {

  public Connection open(DataSource source) throws SQLException {
    Connection connection = source.getConnection();
    connection.setAutoCommit(false); // finding: CommitWithoutRollback LOW; no repair: only you can tell
    zone(connection);
    return connection;
  }

  private static void zone(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set time_zone = '+00:00'");
    }
  }

  public Connection audited(DataSource source) throws SQLException {
    Connection connection = source.getConnection(); // finding: SessionOutsideTryWithResources HIGH
    connection.setAutoCommit(false); // finding: CommitWithoutRollback HIGH; no repair: only you can tell
    try (PreparedStatement insert = connection.prepareStatement("insert into audit values (1)")) {
      insert.executeUpdate();
    }
    return connection;
  }
}
