// An iterator over the rows, which the method returns, needs their connection; a list of what was read does not.
package shop.later;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import javax.sql.DataSource;

abstract class RowsReadLater {
  private final DataSource pool;

  RowsReadLater(DataSource pool) {
    this.pool = pool;
  }

  /** Closes what the rows come from at their end. */
  protected abstract Iterator<String> iterator(ResultSet rows);

  protected abstract List<String> read(ResultSet rows) throws SQLException;

  private Connection borrow() {
    try {
      return pool.getConnection();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Iterator<String> each(String sql) {
    Connection connection = borrow(); // finding: SessionOutsideTryWithResources LOW; no repair: handed on
    Statement statement = null;
    ResultSet rows = null;
    Iterator<String> answer = null;
    try {
      statement = connection.createStatement();
      rows = statement.executeQuery(sql);
      answer = iterator(rows);
      return answer;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      if (answer == null) {
        close(statement);
        close(connection);
      }
    }
  }

  List<String> all(String sql) {
    Connection connection = borrow(); // finding: SessionOutsideTryWithResources HIGH; no repair: handed on
    Statement statement = null;
    List<String> answer = null;
    try {
      statement = connection.createStatement();
      answer = read(statement.executeQuery(sql));
      return answer;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      close(statement);
      if (answer == null) {
        close(connection);
      }
    }
  }

  private static void close(AutoCloseable one) {
    try {
      if (one != null) {
        one.close();
      }
    } catch (Exception e) {
      System.err.println("not closed: " + e);
    }
  }
}
