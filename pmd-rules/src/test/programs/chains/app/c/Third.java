package app.c;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

public final class Third {
  private Third() {}

  public static Connection open() throws SQLException {
    return DriverManager.getConnection("jdbc:x");
  }
}
