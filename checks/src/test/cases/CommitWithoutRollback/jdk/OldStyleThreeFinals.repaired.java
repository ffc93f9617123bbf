// Java 1.4: three nested finalizers that close everything and roll nothing back.
package legacy.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.sql.DataSource;

public class OldStyleThreeFinals {
  private DataSource ds;

  public OldStyleThreeFinals(DataSource ds) {
    this.ds = ds;
  }

  public List closeMonth(int month) throws SQLException {
    List closed = new ArrayList();
    Connection con = ds.getConnection();
    try {
      con.setAutoCommit(false);
      try {
        PreparedStatement ps = con.prepareStatement("select id from ledger where month = ?");
        try {
          ps.setInt(1, month);
          ResultSet rs = ps.executeQuery();
          try {
            while (rs.next()) {
              closed.add(Long.valueOf(rs.getLong(1)));
            }
          } finally {
            rs.close();
          }
        } finally {
          ps.close();
        }
        for (Iterator i = closed.iterator(); i.hasNext(); ) {
          closeOne(con, (Long) i.next());
        }
        con.commit();
      } catch (Throwable t) {
        try {
          con.rollback();
        } catch (SQLException e) {
          t.addSuppressed(e);
        }
        throw t;
      }
    } finally {
      con.close();
    }
    return closed;
  }

  private void closeOne(Connection con, Long id) throws SQLException {
    PreparedStatement ps = con.prepareStatement("update ledger set closed = 1 where id = ?");
    try {
      ps.setLong(1, id.longValue());
      ps.executeUpdate();
    } finally {
      ps.close();
    }
  }
}
