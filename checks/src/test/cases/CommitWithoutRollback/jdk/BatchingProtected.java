// Trap 17: one handler around a loop that commits now and then protects every commit in it.
package shop.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

public class BatchingProtected {

  public void load(Connection conn, List<String> rows) throws SQLException {
    conn.setAutoCommit(false);
    try (PreparedStatement insert = conn.prepareStatement("insert into row_in(text) values (?)")) {
      int n = 0;
      for (String row : rows) {
        insert.setString(1, row);
        insert.executeUpdate();
        if (++n % 1000 == 0) {
          conn.commit();
        }
      }
      conn.commit();
    } catch (SQLException | RuntimeException e) {
      conn.rollback();
      throw e;
    }
  }
}
