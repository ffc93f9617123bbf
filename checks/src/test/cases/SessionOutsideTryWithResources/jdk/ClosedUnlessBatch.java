// Closed, or null is given in its place, by a condition that cannot be read: why it is kept is not known.
package shop.batches;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

public abstract class ClosedUnlessBatch {

  public int count(Connection conn, String select) throws SQLException {
    PreparedStatement query = conn.prepareStatement(select); // finding: SessionOutsideTryWithResources LOW; no repair: only you can tell
    ResultSet rows = null;
    try {
      rows = query.executeQuery();
      return rows.next() ? rows.getInt(1) : 0;
    } finally {
      release(rows, isLast() ? query : null);
    }
  }

  public int countOnly(Connection conn, String select) throws SQLException {
    PreparedStatement query = conn.prepareStatement(select); // finding: SessionOutsideTryWithResources HIGH
    ResultSet rows = null;
    try {
      rows = query.executeQuery();
      return rows.next() ? rows.getInt(1) : 0;
    } finally {
      release(rows, null);
    }
  }

  protected abstract boolean isLast();

  private static void release(ResultSet rows, Statement statement) throws SQLException {
    if (rows != null) {
      rows.close();
    }
    if (statement != null) {
      statement.close();
    }
  }
}
