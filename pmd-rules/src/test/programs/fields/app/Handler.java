package app;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** What is bound by a class below is closed here. */
abstract class Handler {
  final Connection connection;
  private final Source source;
  Bound bound;

  Handler(Connection connection, Source source) {
    this.connection = connection;
    this.source = source;
  }

  abstract void bind() throws SQLException;

  Bound bind(PreparedStatement statement) {
    return new Bound(statement, source.current());
  }

  PreparedStatement prepare(Connection c, String sql, boolean keys) throws SQLException {
    if (keys) {
      return c.prepareStatement(sql, new int[] {1});
    }
    return c.prepareStatement(sql);
  }

  void close() throws SQLException {
    if (bound != null) {
      bound.close();
    }
  }
}
