// Nothing is changed, so that nothing can be half-done: restoring commits reads.
package bank.modes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

public class ReadsOnly {

  public long total(Connection conn) throws SQLException {
    conn.setAutoCommit(false);
    try (PreparedStatement query = conn.prepareStatement("select sum(cents) from account");
        ResultSet row = query.executeQuery()) {
      row.next();
      long sum = row.getLong(1);
      conn.commit();
      return sum;
    } finally {
      conn.setAutoCommit(true);
    }
  }
}
