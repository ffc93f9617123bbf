// A declared checked exception escapes as well: CommitWithoutRollback tells of both.
package shop.narrow;

import java.io.IOException;
import java.io.Reader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class CheckedEscapes {

  public void price(Connection conn, long item, Reader cents) throws SQLException, IOException {
    conn.setAutoCommit(false);
    try (PreparedStatement update =
        conn.prepareStatement("update item set cents = ? where id = ?")) {
      update.setLong(1, cents.read());
      update.setLong(2, item);
      update.executeUpdate();
      conn.commit(); // finding: CommitWithoutRollback HIGH
    } catch (SQLException e) {
      conn.rollback();
      throw e;
    }
  }
}
