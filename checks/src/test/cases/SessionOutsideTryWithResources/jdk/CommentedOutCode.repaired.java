// What is commented out in the first column stays there.
package shop.comments;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class CommentedOutCode {

  public void clear(DataSource source) throws SQLException {
    try (Connection conn = source.getConnection()) {
//    conn.setReadOnly(true);
      // Moves along.
      try (Statement delete = conn.createStatement()) {
        delete.executeUpdate("delete from basket");
//      delete.executeUpdate("delete from wishes");
/*
      delete.executeUpdate("delete from orders");
*/
      }
    }
  }
}
