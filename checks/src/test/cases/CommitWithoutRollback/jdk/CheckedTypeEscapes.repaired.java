// Trap 10: the handler rolls back for SQLException, but the reader's IOException passes it by.
package shop.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class CheckedTypeEscapes {

  public void load(Connection conn, BufferedReader lines) throws SQLException, IOException {
    conn.setAutoCommit(false);
    try (PreparedStatement insert = conn.prepareStatement("insert into line(text) values (?)")) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        insert.setString(1, line);
        insert.addBatch();
      }
      insert.executeBatch();
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
    }
  }
}
