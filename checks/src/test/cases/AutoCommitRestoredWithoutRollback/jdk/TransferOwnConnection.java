// Trap 2 with a connection of its own: the finalizer of the inner try commits before close.
package bank.modes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

public class TransferOwnConnection {
  private final DataSource dataSource;

  public TransferOwnConnection(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public int archive(long year) throws SQLException {
    try (Connection conn = dataSource.getConnection()) {
      conn.setAutoCommit(false);
      try (PreparedStatement copy =
              conn.prepareStatement("insert into old select * from entry where year = ?");
          PreparedStatement delete = conn.prepareStatement("delete from entry where year = ?")) {
        copy.setLong(1, year);
        copy.executeUpdate();
        delete.setLong(1, year);
        int gone = delete.executeUpdate();
        conn.commit();
        return gone;
      } finally {
        conn.setAutoCommit(true); // finding: AutoCommitRestoredWithoutRollback HIGH
      }
    }
  }
}
