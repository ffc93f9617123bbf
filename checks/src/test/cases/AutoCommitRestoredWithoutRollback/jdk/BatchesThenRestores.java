// Trap 17: batches are committed in the loop, and what is left over by restoring; all is protected.
package bank.modes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

public class BatchesThenRestores {

  public void load(Connection conn, List<String> lines) throws SQLException {
    conn.setAutoCommit(false);
    int count = 0;
    try (PreparedStatement insert = conn.prepareStatement("insert into entry values (?)")) {
      for (String line : lines) {
        insert.setString(1, line);
        insert.executeUpdate();
        if (++count % 1000 == 0) {
          conn.commit();
        }
      }
      conn.commit();
    } catch (Throwable t) {
      conn.rollback();
      throw t;
    } finally {
      conn.setAutoCommit(true);
    }
  }
}
