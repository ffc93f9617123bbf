package app.other;

import java.sql.Connection;

/** Another class of the same simple name, which only lends. */
public final class Db {
  private static Connection shared;

  private Db() {}

  public static Connection open() {
    return shared;
  }

  public static void undo(Connection c) {
    System.err.println("not " + c);
  }
}
