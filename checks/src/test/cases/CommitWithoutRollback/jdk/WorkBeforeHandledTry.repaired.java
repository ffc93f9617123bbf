// Work stands between the begin and the try with the commit, whose handlers throw: both have to be protected.
package shop.orders;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

public class WorkBeforeHandledTry {
  private final DataSource pool;
  private final Answers answers;

  public WorkBeforeHandledTry(DataSource pool, Answers answers) {
    this.pool = pool;
    this.answers = answers;
  }

  public void record(long user, String answer) throws IOException {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      try {
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
          lock.setLong(1, user);
          lock.execute();
        }
        List<String> known = answers.of(user);
        known.add(answer);
        try (PreparedStatement update =
            connection.prepareStatement("update answers set given = ? where id = ?")) {
          update.setString(1, String.join(",", known));
          update.setLong(2, user);
          update.executeUpdate();
          connection.commit();
        } catch (SQLException e) {
          throw new IOException("not recorded", e);
        }
      } catch (Throwable t) {
        try {
          connection.rollback();
        } catch (SQLException e) {
          t.addSuppressed(e);
        }
        throw t;
      }
    } catch (SQLException e) {
      throw new IOException("not connected", e);
    }
  }

  public interface Answers {
    List<String> of(long user) throws IOException;
  }
}
