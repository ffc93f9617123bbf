package app.a;

import app.b.Second;
import java.sql.Connection;
import java.sql.SQLException;

public final class First {
  private First() {}

  public static Connection open() throws SQLException {
    return Second.open();
  }

  public static void close(Connection c, int depth) throws SQLException {
    if (depth == 0) {
      c.close();
    } else {
      Second.close(c, depth - 1);
    }
  }
}
