// A close that is all that an arm of a switch does leaves an empty arm.
package shop.switches;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class ClosedInSwitch {
  private final DataSource dataSource;

  public ClosedInSwitch(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public int archive(int mode) throws SQLException {
    Connection conn = dataSource.getConnection(); // finding: SessionOutsideTryWithResources HIGH
    int archived = 0;
    try (Statement insert = conn.createStatement()) {
      archived = insert.executeUpdate("insert into archive select * from orders");
    }
    switch (mode) {
      case 1 -> {
        conn.close();
        return archived;
      }
      case 2 -> {
        conn.close();
      }
      default -> conn.close();
    }
    return -1;
  }

  public int oldStyle(int mode) throws SQLException {
    Connection conn = dataSource.getConnection(); // finding: SessionOutsideTryWithResources HIGH
    conn.createStatement().executeUpdate("delete from orders");
    switch (mode) {
      case 1:
        conn.close();
        break;
      default:
        conn.close();
    }
    return mode;
  }
}
