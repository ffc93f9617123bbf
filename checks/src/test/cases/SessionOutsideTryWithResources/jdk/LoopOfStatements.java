// Trap 34: a statement a round, of which the last alone is closed; their connection closes the rest.
package shop.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

public class LoopOfStatements {
  private final DataSource dataSource;

  public LoopOfStatements(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void revoke(List<String> tokens) throws SQLException {
    PreparedStatement update = null;
    try (Connection conn = dataSource.getConnection()) {
      try {
        for (String token : tokens) {
          update = conn.prepareStatement("update token set state = 'R' where id = ?"); // finding: SessionOutsideTryWithResources LOW; no repair: given another
          update.setString(1, token);
          update.executeUpdate();
        }
      } finally {
        if (update != null) {
          update.close();
        }
      }
    }
  }

  public void revokeOn(Connection conn, List<String> tokens) throws SQLException {
    PreparedStatement update = null;
    try {
      for (String token : tokens) {
        update = conn.prepareStatement("update token set state = 'R' where id = ?"); // finding: SessionOutsideTryWithResources HIGH; no repair: given another
        update.setString(1, token);
        update.executeUpdate();
      }
    } finally {
      if (update != null) {
        update.close();
      }
    }
  }
}
