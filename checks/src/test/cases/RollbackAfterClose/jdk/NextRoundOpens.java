// The variable still holds the session of the round before, which was rolled back and closed.
package shop.late;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

public class NextRoundOpens {
  private static final Logger LOG = Logger.getLogger(NextRoundOpens.class.getName());
  private final DataSource dataSource;
  private Connection connection;

  public NextRoundOpens(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void lock() {
    while (true) {
      try {
        connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
          statement.execute("select * from broker_lock for update");
        }
        break;
      } catch (SQLException e) {
        LOG.log(Level.FINE, "not locked", e);
        if (connection != null) {
          try {
            connection.rollback(); // finding: RollbackAfterClose LOW; no repair: on other paths
          } catch (SQLException again) {
            LOG.log(Level.FINE, "not rolled back", again);
          }
          try {
            connection.close();
          } catch (SQLException again) {
            LOG.log(Level.FINE, "not closed", again);
          }
        }
      }
    }
  }
}
