// The project's helper may be overridden, but as it stands it opens.
package shop.orders;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class OverridableHelper {
  private final DataSource dataSource;

  public OverridableHelper(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  protected Connection connect() throws SQLException {
    return dataSource.getConnection();
  }

  public void vacuum() throws SQLException {
    Connection conn = connect(); // finding: SessionOutsideTryWithResources MEDIUM
    try (Statement statement = conn.createStatement()) {
      statement.execute("vacuum");
    }
    conn.close();
  }

  public void analyze() throws SQLException {
    Connection conn = connect(); // finding: SessionOutsideTryWithResources MEDIUM
    try (Statement statement = conn.createStatement()) {
      statement.execute("analyze");
    }
  }
}
