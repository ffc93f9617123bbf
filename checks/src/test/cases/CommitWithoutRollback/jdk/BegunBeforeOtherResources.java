// What fails in the header of the try cannot be undone inside of it: what is there is not done again.
package shop.tx;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

public class BegunBeforeOtherResources {
  private DataSource pool;

  private Connection begin() throws SQLException {
    Connection connection = pool.getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  public void read(List<String> names) throws SQLException {
    try (Connection connection = begin();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select name from customer")) {
      try {
        while (rows.next()) {
          names.add(rows.getString(1));
          try (Statement delete = connection.createStatement()) {
            delete.executeUpdate("delete from customer");
          }
        }
        connection.commit(); // finding: CommitWithoutRollback LOW; no repair: already rolled back
      } catch (Throwable t) {
        try {
          connection.rollback();
        } catch (SQLException e) {
          t.addSuppressed(e);
        }
        throw t;
      }
    }
  }
}
