// Handed to others when all goes well; the query on the way there is no mere preparation.
package shop.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class WorkBeforeReturn {
  interface Rows {}

  interface Binder {
    void bind(PreparedStatement statement) throws SQLException;

    Rows rows(ResultSet set, String[] columns) throws SQLException;
  }

  private final DataSource dataSource;
  private Rows rows;

  public WorkBeforeReturn(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public Statement select(Connection conn, String sql) throws SQLException {
    Statement statement = conn.createStatement(); // finding: SessionOutsideTryWithResources HIGH; no repair: handed on
    statement.executeQuery(sql);
    return statement;
  }

  /** The rows may close the result set, and its statement along with it. */
  public void open(Connection conn, String sql, Binder binder) {
    try {
      PreparedStatement statement = conn.prepareStatement(sql); // finding: SessionOutsideTryWithResources LOW; no repair: handed on
      binder.bind(statement);
      ResultSet set = statement.executeQuery();
      String[] columns = new String[set.getMetaData().getColumnCount()];
      rows = binder.rows(set, columns);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public ResultSet query(Connection conn, String sql) throws SQLException {
    Statement statement = conn.createStatement();
    try {
      return statement.executeQuery(sql);
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }

  public Connection checked() throws SQLException {
    Connection conn = dataSource.getConnection(); // finding: SessionOutsideTryWithResources HIGH
    try (Statement statement = conn.createStatement()) {
      statement.execute("select 1");
    }
    return conn;
  }

  public PreparedStatement prepared(String sql) throws SQLException {
    Connection conn = dataSource.getConnection(); // finding: SessionOutsideTryWithResources HIGH; no repair: needs it open
    return conn.prepareStatement(sql);
  }
}
