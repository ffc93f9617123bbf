// The handler rolls back for JDBC only; the file's failure goes past it, to the finalizer.
package bank.modes;

import java.io.BufferedReader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class CheckedTypePastHandler {

  public void load(Connection conn, BufferedReader lines) throws SQLException, IOException {
    conn.setAutoCommit(false);
    try (PreparedStatement insert = conn.prepareStatement("insert into entry values (?)")) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        insert.setString(1, line);
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
}
