// A statement that the class keeps until its close() closes its rows with it, by a helper, too.
package shop.report;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

public class RowsOfStatementClosedByHelper {
  protected PreparedStatement statement;

  public RowsOfStatementClosedByHelper(PreparedStatement statement) {
    this.statement = statement;
  }

  public Rows read(String kind) throws SQLException {
    try (ResultSet found = statement.executeQuery()) {
      Rows rows;
      try {
        rows = (Rows) Class.forName(kind).getConstructor().newInstance();
      } catch (ReflectiveOperationException e) {
        throw new IllegalArgumentException(kind, e);
      }
      rows.fill(found);
      return rows;
    }
  }

  public synchronized void close() {
    if (statement != null) {
      closeStatement();
    }
  }

  protected void closeStatement() {
    try {
      statement.close();
    } catch (SQLException e) {
      System.err.println("cannot close: " + e);
    } finally {
      statement = null;
    }
  }

  public interface Rows {
    void fill(ResultSet found) throws SQLException;
  }

  public static class Unclosed {
    private final PreparedStatement statement;

    public Unclosed(PreparedStatement statement) {
      this.statement = statement;
    }

    public Rows read(String kind) throws SQLException {
      try (ResultSet found = statement.executeQuery()) {
        Rows rows;
        try {
          rows = (Rows) Class.forName(kind).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
          throw new IllegalArgumentException(kind, e);
        }
        rows.fill(found);
        return rows;
      }
    }
  }
}
