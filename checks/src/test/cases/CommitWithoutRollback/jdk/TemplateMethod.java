// A template that protects its callback, and callers that hand it their work.
package shop.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

public class TemplateMethod {
  private final DataSource dataSource;

  public TemplateMethod(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public <R> R inTransaction(Work<R> work) throws SQLException {
    try (Connection conn = dataSource.getConnection()) {
      conn.setAutoCommit(false);
      boolean done = false;
      try {
        R result = work.run(conn);
        conn.commit();
        done = true;
        return result;
      } finally {
        if (!done) {
          conn.rollback();
        }
      }
    }
  }

  public int rename(long id, String name) throws SQLException {
    return inTransaction(
        conn -> {
          try (PreparedStatement update =
              conn.prepareStatement("update article set name = ? where id = ?")) {
            update.setString(1, name);
            update.setLong(2, id);
            return update.executeUpdate();
          }
        });
  }

  public interface Work<R> {
    R run(Connection conn) throws SQLException;
  }
}
