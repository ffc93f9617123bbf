// A value that begins on the line below its variable stays there.
package shop.lines;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class ValueOnNextLine {

  public int rename(Connection conn, String from, String to) throws SQLException {
    try (PreparedStatement update =
        conn.prepareStatement(
            "update article set name = ? where name = ? and withdrawn is null")) {
      update.setString(1, to);
      update.setString(2, from);
      int rows = update.executeUpdate();
      return rows;
    }
  }
}
