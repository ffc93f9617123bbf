// Trap 30: the library's quiet close of all three.
package shop.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.commons.dbutils.DbUtils;

public class CloseQuietlyInFinally {
  private final DataSource dataSource;

  public CloseQuietlyInFinally(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public String name(long id) throws SQLException {
    Connection conn = null;
    PreparedStatement query = null;
    ResultSet found = null;
    try {
      conn = dataSource.getConnection();
      query = conn.prepareStatement("select name from customer where id = ?");
      query.setLong(1, id);
      found = query.executeQuery();
      return found.next() ? found.getString(1) : null;
    } finally {
      DbUtils.closeQuietly(conn, query, found);
    }
  }
}
