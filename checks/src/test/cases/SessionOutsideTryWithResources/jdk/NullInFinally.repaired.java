// What the finalizer closes first was never opened: it fails on null, and skips the connection.
package legacy.report;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

public class NullInFinally {
  private final DataSource dataSource;

  public NullInFinally(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public int allInOneTry(int year) {
    try (Connection con = dataSource.getConnection();
        PreparedStatement ps = con.prepareStatement("select count(*) from sale where year = ?")) {
      ps.setInt(1, year);
      try (ResultSet rs = ps.executeQuery()) {
        return rs.next() ? rs.getInt(1) : 0;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public void ownTryForEach(int year) throws SQLException {
    try (Connection con = dataSource.getConnection();
        PreparedStatement ps = con.prepareStatement("delete from sale where year = ?")) {
      ps.setInt(1, year);
      ps.executeUpdate();
    }
  }

  public void nullIsCaughtToo(int year) throws SQLException {
    Connection con = null;
    PreparedStatement ps = null;
    try {
      con = dataSource.getConnection();
      ps = con.prepareStatement("delete from sale where year = ?");
      ps.setInt(1, year);
      ps.executeUpdate();
    } finally {
      try {
        ps.close();
      } catch (Exception e) {
        // not opened, perhaps
      }
      try {
        con.close();
      } catch (Exception e) {
        // not opened, perhaps
      }
    }
  }

  public void onlyTheConnection(int year) throws SQLException {
    Connection con = null;
    try {
      con = dataSource.getConnection();
      try (PreparedStatement ps = con.prepareStatement("delete from sale where year = ?")) {
        ps.setInt(1, year);
        ps.executeUpdate();
      }
    } finally {
      con.close();
    }
  }

  /** Who reads both conditions knows that they agree; the analysis does not. */
  public void underTwoConditions(int year) throws SQLException {
    StringBuilder text = null;
    try (Connection con = dataSource.getConnection()) {
      if (year > 0) {
        text = new StringBuilder("year");
      }
      con.setReadOnly(false);
    } finally {
      if (isYear(year)) {
        text.setLength(0);
      }
    }
  }

  private static boolean isYear(int year) {
    return !(year < 1);
  }
}
