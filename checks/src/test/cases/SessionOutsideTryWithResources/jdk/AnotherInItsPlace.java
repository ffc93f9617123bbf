// One result set in another's place: what it was opened from goes back here, and closes it along.
package shop.meta;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;

public class AnotherInItsPlace {
  interface Pool {
    Connection reserveConnection() throws SQLException;

    void releaseConnection(Connection connection);
  }

  private final Pool pool;

  AnotherInItsPlace(Pool pool) {
    this.pool = pool;
  }

  public String find(String table) {
    Connection connection = null;
    ResultSet tables = null;
    try {
      connection = pool.reserveConnection();
      DatabaseMetaData meta = connection.getMetaData();
      tables = meta.getTables(null, null, table, null); // finding: SessionOutsideTryWithResources LOW; no repair: assigned more than once
      if (!tables.next()) {
        tables = meta.getTables(null, null, table.toUpperCase(), null);
        if (!tables.next()) {
          throw new IllegalArgumentException("no table " + table);
        }
      }
      return tables.getString("TABLE_NAME");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      if (tables != null) {
        try {
          tables.close();
        } catch (SQLException ignored) {
          // it goes with its connection
        }
      }
      pool.releaseConnection(connection);
    }
  }

  public void print(String table) throws SQLException {
    Connection connection = pool.reserveConnection();
    try {
      DatabaseMetaData meta = connection.getMetaData();
      ResultSet tables =
          meta.getTables(null, null, table, null); // finding: SessionOutsideTryWithResources MEDIUM
      while (tables.next()) {
        System.out.println(tables.getString("TABLE_NAME"));
      }
      tables.close();
    } finally {
      pool.releaseConnection(connection);
    }
  }
}
