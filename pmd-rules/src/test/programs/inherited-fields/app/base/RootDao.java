package app.base;

import java.sql.Connection;
import javax.sql.DataSource;

public abstract class RootDao<S> {
  protected static DataSource pool;
  protected final Connection connection;
  protected Connections connections;
  protected S something;
  private Connections own;

  protected RootDao(Connection connection, S something) {
    this.connection = connection;
    this.something = something;
  }

  public Connections own() {
    return own;
  }
}
