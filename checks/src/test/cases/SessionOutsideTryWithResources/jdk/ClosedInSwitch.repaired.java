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
    try (Connection conn = dataSource.getConnection()) {
      int archived = 0;
      try (Statement insert = conn.createStatement()) {
        archived = insert.executeUpdate("insert into archive select * from orders");
      }
      switch (mode) {
        case 1 -> {
          return archived;
        }
        case 2 -> {
        }
        default -> {}
      }
    }
    return -1;
  }

  public int oldStyle(int mode) throws SQLException {
    try (Connection conn = dataSource.getConnection()) {
      try (Statement statement = conn.createStatement()) {
        statement.executeUpdate("delete from orders");
      }
      switch (mode) {
        case 1:
          break;
        default:
      }
    }
    return mode;
  }
}
