// Only an Error passes by the rollback, and only if the close fails, too, something else goes on.
package shop.failing;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

public class CloseFailsWhileFailing {
  interface Work {
    void run(Connection connection) throws IOException;
  }

  private final DataSource source;

  public CloseFailsWhileFailing(DataSource source) {
    this.source = source;
  }

  public void publish(Work work) throws SQLException {
    Connection connection = source.getConnection();
    try {
      connection.setAutoCommit(false);
      work.run(connection);
      connection.commit();
    } catch (Exception e) {
      connection.rollback();
      throw new IllegalStateException("not published", e);
    } finally {
      try {
        connection.close();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  public void publishWithoutRollback(Work work) throws SQLException {
    Connection connection = source.getConnection();
    try {
      connection.setAutoCommit(false);
      work.run(connection);
      connection.commit(); // finding: CommitWithoutRollback MEDIUM
    } catch (IOException e) {
      throw new IllegalStateException("not published", e);
    } finally {
      try {
        connection.close();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
