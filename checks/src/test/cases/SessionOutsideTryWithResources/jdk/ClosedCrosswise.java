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
    Connection conn = source.getConnection(); // finding: SessionOutsideTryWithResources HIGH

    conn.setReadOnly(true);

    Statement statement = conn.createStatement();

    statement.executeUpdate(text);

    conn.close();

    statement.close();
  }

  public int count(String text) throws SQLException {
    Connection conn = source.getConnection(); // finding: SessionOutsideTryWithResources HIGH
    conn.setReadOnly(true);
    Statement statement = conn.createStatement();
    int count = statement.executeUpdate(text);
    conn.close();
    statement.close();
    return count;
  }
}
