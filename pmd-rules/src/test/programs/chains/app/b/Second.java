package app.b;

import app.a.First;
import app.c.Third;
import java.sql.Connection;
import java.sql.SQLException;

public final class Second {
  private Second() {}

  public static Connection open() throws SQLException {
    return Third.open();
  }

  /** Recurs through the other file. */
  public static void close(Connection c, int depth) throws SQLException {
    First.close(c, depth);
  }
}
