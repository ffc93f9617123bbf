package service;

import java.sql.Connection;

public final class Db {
  private static final Db ONLY = new Db();
  private Connection connection;

  public static Db instance() {
    return ONLY;
  }

  public Connection connection() {
    return connection;
  }
}
