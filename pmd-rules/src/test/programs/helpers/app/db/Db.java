package app.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** What a project writes for itself. */
public final class Db {
  private Db() {}

  public static Connection open() throws SQLException {
    return DriverManager.getConnection("jdbc:x");
  }

  public static void close(Connection c) {
    try {
      if (c != null) {
        c.close();
      }
    } catch (SQLException e) {
      System.err.println(e);
    }
  }

  public static void close(Statement s) {
    try {
      if (s != null) {
        s.close();
      }
    } catch (SQLException e) {
      System.err.println(e);
    }
  }

  public static void undo(Connection c) {
    try {
      c.rollback();
    } catch (SQLException e) {
      System.err.println(e);
    }
  }
}
