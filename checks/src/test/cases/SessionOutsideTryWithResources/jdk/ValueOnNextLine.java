// A value that begins on the line below its variable stays there.
package shop.lines;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class ValueOnNextLine {

  public int rename(Connection conn, String from, String to) throws SQLException {
    PreparedStatement update;
    update =
        conn.prepareStatement( // finding: SessionOutsideTryWithResources HIGH
            "update article set name = ? where name = ? and withdrawn is null");
    update.setString(1, to);
    update.setString(2, from);
    int rows = update.executeUpdate();
    update.close();
    return rows;
  }
}
