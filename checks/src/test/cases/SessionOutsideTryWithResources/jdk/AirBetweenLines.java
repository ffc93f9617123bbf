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
    Connection c = null;
    Statement s = null;
    ResultSet rs = null;

    try {

      c = ds.getConnection(); // finding: SessionOutsideTryWithResources LOW

      s = c.createStatement();

      if (all) {

        rs = s.executeQuery("select id from orders");

        int n = 0;
        while (rs.next()) {
          n++;
        }

        return n;
      }

      return 0;

    } finally {

      if (rs != null) {
        rs.close();
      }

      if (s != null) {
        s.close();
      }

      if (c != null) {
        c.close();
      }

    }
  }

  public int closedAfterABlankLine(Connection c) throws SQLException {
    Statement s = c.createStatement(); // finding: SessionOutsideTryWithResources HIGH
    int n = 0;

    if (s.execute("delete from orders")) {
      n++;
    }

    s.close();
    System.out.println(n);
    return n;
  }
}
