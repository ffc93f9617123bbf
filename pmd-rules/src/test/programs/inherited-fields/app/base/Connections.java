package app.base;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

public final class Connections {
  private final DataSource pool;

  public Connections(DataSource pool) {
    this.pool = pool;
  }

  public Connection open() throws SQLException {
    return pool.getConnection();
  }
}
