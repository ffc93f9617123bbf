// Rows lead back to the statement that they were opened from: whoever closes that, by them, closes it.
package shop.back;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

public class ClosedThroughRows {
  public int withItsStatement(Connection conn) throws SQLException {
    Statement statement = conn.createStatement();
    ResultSet rows = opened(statement);
    try {
      return sum(rows);
    } finally {
      closeQuietly(rows, true);
    }
  }

  public int withoutItsStatement(Connection conn) throws SQLException {
    Statement statement = conn.createStatement(); // finding: SessionOutsideTryWithResources HIGH
    ResultSet rows = opened(statement);
    try {
      return sum(rows);
    } finally {
      closeQuietly(rows);
    }
  }

  private static ResultSet opened(Statement statement) throws SQLException {
    try {
      return statement.executeQuery("select n from orders");
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
  }

  private static int sum(ResultSet rows) throws SQLException {
    int sum = 0;
    while (rows.next()) {
      sum += rows.getInt(1);
    }
    return sum;
  }

  static void closeQuietly(ResultSet rows, boolean itsStatement) {
    if (rows == null) {
      return;
    }
    Statement statement = null;
    if (itsStatement) {
      try {
        statement = rows.getStatement();
      } catch (SQLException e) {
        // then it is closed
      }
    }
    try {
      rows.close();
    } catch (SQLException e) {
      // closed all the same
    }
    closeQuietly(statement);
  }

  static void closeQuietly(ResultSet rows) {
    try {
      rows.close();
    } catch (SQLException e) {
      // closed all the same
    }
  }

  static void closeQuietly(Statement statement) {
    if (statement != null) {
      try {
        statement.close();
      } catch (SQLException e) {
        // closed all the same
      }
    }
  }
}
