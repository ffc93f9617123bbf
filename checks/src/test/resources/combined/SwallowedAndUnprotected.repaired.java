package combined;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Neither rolled back nor told of, and closed only if all goes well. */
public class SwallowedAndUnprotected {
  private final DataSource source;

  public SwallowedAndUnprotected(DataSource source) {
    this.source = source;
  }

  public void clear(long basket) {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        try {
          statement.executeUpdate("delete from item where basket = " + basket);
          statement.executeUpdate("delete from basket where id = " + basket);
          connection.commit();
        } catch (Throwable t) {
          try {
            connection.rollback();
          } catch (SQLException e) {
            t.addSuppressed(e);
          }
          throw t;
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
