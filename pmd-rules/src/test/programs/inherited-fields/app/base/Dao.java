package app.base;

import java.sql.Connection;

public abstract class Dao extends RootDao<Connections> {
  protected Dao(Connection connection) {
    super(connection, null);
  }
}
