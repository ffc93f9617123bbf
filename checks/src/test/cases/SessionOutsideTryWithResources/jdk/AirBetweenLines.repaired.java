// What parted the lines that open and close does not stay behind as blank lines beside braces.
package shop.leak;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class AirBetweenLines {
  private final DataSource ds;

  public AirBetweenLines(DataSource ds) {
    this.ds = ds;
  }

  public int count(boolean all) throws SQLException {
    try (Connection c = ds.getConnection();
        Statement s = c.createStatement()) {
      if (all) {

        try (ResultSet rs = s.executeQuery("select id from orders")) {
          int n = 0;
          while (rs.next()) {
            n++;
          }

          return n;
        }
      }

      return 0;
    }
  }

  public int closedAfterABlankLine(Connection c) throws SQLException {
    int n = 0;
    try (Statement s = c.createStatement()) {
      if (s.execute("delete from orders")) {
        n++;
      }
    }

    System.out.println(n);
    return n;
  }
}
