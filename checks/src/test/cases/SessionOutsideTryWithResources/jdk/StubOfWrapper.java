// A stub that only throws stands for a wrapper that a tool writes: what it is given, it takes.
package shop.leak;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

public class StubOfWrapper {

  static final class Wrappers {

    static ResultSet wrap(Connection owner, ResultSet rows) {
      // The body is written by a tool.
      throw new IllegalStateException("run the build first");
    }

    static void check(ResultSet rows) {
      throw new IllegalStateException("nothing may be read");
    }
  }

  private final Connection owner;

  StubOfWrapper(Connection owner) {
    this.owner = owner;
  }

  public ResultSet query(Statement statement, String sql) throws SQLException {
    ResultSet rows = statement.executeQuery(sql);
    return Wrappers.wrap(owner, rows);
  }

  public ResultSet tables(DatabaseMetaData meta) throws SQLException {
    ResultSet rows = meta.getTables(null, null, null, null); // finding: SessionOutsideTryWithResources LOW
    Statement statement = rows.getStatement();
    if (statement != null) {
      statement.setFetchSize(10);
    }
    return Wrappers.wrap(owner, rows);
  }

  public void read(Statement statement, String sql) throws SQLException {
    ResultSet rows = statement.executeQuery(sql); // finding: SessionOutsideTryWithResources LOW
    Wrappers.check(rows);
  }
}
