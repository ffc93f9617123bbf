// An unconditional rollback in the finalizer: after the commit it has nothing left to undo.
package legacy.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

public class RollbackAlwaysInFinally {
  private final DataSource dataSource;

  public RollbackAlwaysInFinally(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void post(long account, long cents) throws SQLException {
    Connection con = dataSource.getConnection();
    try {
      con.setAutoCommit(false);
      PreparedStatement ps = con.prepareStatement("insert into posting(a, c) values (?, ?)");
      try {
        ps.setLong(1, account);
        ps.setLong(2, cents);
        ps.executeUpdate();
      } finally {
        ps.close();
      }
      con.commit();
    } finally {
      try {
        con.rollback();
      } finally {
        con.close();
      }
    }
  }
}
