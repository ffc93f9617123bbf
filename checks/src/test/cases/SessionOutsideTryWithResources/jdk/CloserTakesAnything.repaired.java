// Trap 30: a helper for all that can be closed is a closer by what it does, whatever its name.
package shop.closers;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

public class CloserTakesAnything {
  private final List<String> seen = new ArrayList<>();

  public int one(Connection connection, String sql) throws SQLException {
    Statement statement = connection.createStatement();
    try {
      return statement.executeUpdate(sql);
    } finally {
      quietly(statement);
    }
  }

  public int many(Connection connection, String sql) throws SQLException {
    Statement statement = null;
    ResultSet rows = null;
    try {
      statement = connection.createStatement();
      rows = statement.executeQuery(sql);
      return rows.next() ? rows.getInt(1) : 0;
    } finally {
      all(rows, statement);
    }
  }

  public int noted(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try {
        return statement.executeUpdate(sql);
      } finally {
        note(statement);
      }
    }
  }

  public int lateOne(Connection connection, String sql) throws SQLException {
    Statement statement = connection.createStatement();
    int rows = statement.executeUpdate(sql);
    quietly(statement);
    return rows;
  }

  private static void quietly(AutoCloseable resource) {
    try {
      if (resource != null) {
        resource.close();
      }
    } catch (Exception e) {
      System.err.println(e.getMessage());
    }
  }

  private static void all(AutoCloseable... resources) {
    for (AutoCloseable resource : resources) {
      quietly(resource);
    }
  }

  private void note(AutoCloseable resource) {
    seen.add(resource.toString());
  }
}
