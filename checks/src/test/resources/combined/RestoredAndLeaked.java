package combined;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Committed half-done when the second update fails, and not closed then. */
public class RestoredAndLeaked {
  private final DataSource source;

  public RestoredAndLeaked(DataSource source) {
    this.source = source;
  }

  public void move(long from, long to) throws SQLException {
    Connection connection = source.getConnection();
    connection.setAutoCommit(false);
    try {
      change(connection, from, -1);
      change(connection, to, 1);
      connection.commit();
    } finally {
      connection.setAutoCommit(true);
    }
    connection.close();
  }

  private void change(Connection connection, long account, int by) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update account set n = n + ? where id = ?")) {
      update.setInt(1, by);
      update.setLong(2, account);
      update.executeUpdate();
    }
  }
}
