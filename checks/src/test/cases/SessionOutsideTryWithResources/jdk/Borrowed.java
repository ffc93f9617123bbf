// Trap 28: a connection asked of a statement belongs to somebody else.
package shop.tools;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class Borrowed {
  public String product(Statement statement) throws SQLException {
    Connection conn = statement.getConnection();
    DatabaseMetaData data = conn.getMetaData();
    return data.getDatabaseProductName() + " for " + data.getConnection().getSchema();
  }
}
