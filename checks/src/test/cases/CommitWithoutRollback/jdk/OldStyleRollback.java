// Java 1.4: nested finalizers and a rollback that is itself guarded.
package legacy.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

public class OldStyleRollback {
  private final DataSource ds;

  public OldStyleRollback(DataSource ds) {
    this.ds = ds;
  }

  public void reopen(int month) throws LedgerException {
    Connection con = null;
    PreparedStatement ps = null;
    try {
      con = ds.getConnection();
      con.setAutoCommit(false);
      ps = con.prepareStatement("update ledger set closed = 0 where month = ?");
      ps.setInt(1, month);
      ps.executeUpdate();
      con.commit();
    } catch (SQLException e) {
      if (con != null) {
        try {
          con.rollback();
        } catch (SQLException ignored) {
          // the first failure is the one to tell
        }
      }
      throw new LedgerException(e);
    } finally {
      if (ps != null) {
        try {
          ps.close();
        } catch (SQLException ignored) {
          // nothing to be done about it
        }
      }
      if (con != null) {
        try {
          con.close();
        } catch (SQLException ignored) {
          // nothing to be done about it
        }
      }
    }
  }

  public static class LedgerException extends Exception {
    private static final long serialVersionUID = 1L;

    LedgerException(Throwable cause) {
      super(cause);
    }
  }
}
