// Trap 10 with a finalizer that restores: what an unchecked exception leaves is committed there.
package bank.modes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

public class UncheckedPastHandler {

  public void store(Connection conn, List<String> entries) throws SQLException {
    conn.setAutoCommit(false);
    try (PreparedStatement insert = conn.prepareStatement("insert into entry values (?)")) {
      for (String entry : entries) {
        insert.setString(1, normalise(entry));
        insert.executeUpdate();
      }
      conn.commit();
    } catch (SQLException e) {
      conn.rollback();
      throw e;
    } catch (Throwable t) {
      try {
        conn.rollback();
      } catch (SQLException e) {
        t.addSuppressed(e);
      }
      throw t;
    } finally {
      conn.setAutoCommit(true);
    }
  }

  String normalise(String entry) {
    return entry.substring(1).strip();
  }
}
