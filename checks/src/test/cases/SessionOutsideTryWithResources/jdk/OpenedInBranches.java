// What each of several ways opens is closed if the work before it is returned fails.
package shop.branches;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

public class OpenedInBranches {
  private final DataSource source;
  private final Connection kept;
  private final String user;

  OpenedInBranches(DataSource source, Connection kept, String user) {
    this.source = source;
    this.kept = kept;
    this.user = user;
  }

  public Connection open(String catalog) throws SQLException {
    Connection conn =
        user != null
            ? source.getConnection(user, "") // finding: SessionOutsideTryWithResources MEDIUM
            : source.getConnection();
    if (catalog != null) {
      conn.setCatalog(catalog);
    }
    return conn;
  }

  public PreparedStatement prepare(Connection conn, String sql, int type) throws SQLException {
    PreparedStatement statement;
    if (type == ResultSet.TYPE_FORWARD_ONLY) {
      statement = conn.prepareStatement(sql); // finding: SessionOutsideTryWithResources LOW
    } else {
      statement = conn.prepareStatement(sql, type, ResultSet.CONCUR_READ_ONLY); // finding: SessionOutsideTryWithResources LOW
    }
    statement.setFetchSize(100);
    return statement;
  }

  public Connection keptOrNew(boolean reuse) throws SQLException {
    Connection conn = reuse ? kept : source.getConnection(); // finding: SessionOutsideTryWithResources LOW; no repair: handed on
    conn.setReadOnly(true);
    return conn;
  }

  public Connection other(DataSource second, boolean first) throws SQLException {
    Connection conn;
    if (first) conn = source.getConnection(); // finding: SessionOutsideTryWithResources LOW; no repair: handed on
    else conn = second.getConnection(); // finding: SessionOutsideTryWithResources LOW; no repair: handed on
    conn.setReadOnly(true);
    return conn;
  }
}
