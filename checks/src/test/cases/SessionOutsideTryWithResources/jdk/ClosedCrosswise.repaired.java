// The outer resource is closed first, between blank lines: the inner one is declared where it is opened only.
package shop.crosswise;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class ClosedCrosswise {
  private final DataSource source;

  ClosedCrosswise(DataSource source) {
    this.source = source;
  }

  public void run(String text) throws SQLException {
    try (Connection conn = source.getConnection()) {
      conn.setReadOnly(true);

      try (Statement statement = conn.createStatement()) {
        statement.executeUpdate(text);
      }
    }
  }

  public int count(String text) throws SQLException {
    int count;
    try (Connection conn = source.getConnection()) {
      conn.setReadOnly(true);
      try (Statement statement = conn.createStatement()) {
        count = statement.executeUpdate(text);
      }
    }
    return count;
  }
}
