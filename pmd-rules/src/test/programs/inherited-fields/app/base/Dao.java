package app.base;

import java.sql.Connection;
import java.sql.SQLException;

public abstract class Dao extends RootDao<Connections> {
  protected Dao(Connection connection) {
    super(connection, null);
  }

  protected final Connection open() throws SQLException {
    return pool.getConnection();
  }
}
