// That a session is no wrapper of what it is asked for is an answer: the database has no part in it.
package shop.inside;

import java.sql.Connection;
import java.sql.SQLException;

public class AsksWhatIsInside {
  interface Wrapping {
    <T> T unwrap(Class<T> type) throws SQLException;

    boolean isWrapperFor(Class<?> type) throws SQLException;

    <T> T load(Class<T> type) throws SQLException;
  }

  interface Extra {}

  private static final class NoExtra implements Extra {}

  public static Extra of(Wrapping connection) {
    try {
      Extra extra = connection.unwrap(Extra.class);
      if (extra != null) {
        return extra;
      }
    } catch (SQLException e) {
      // It has none.
    }
    return new NoExtra();
  }

  public static boolean has(Wrapping connection) {
    boolean extra = false;
    try {
      extra = connection.isWrapperFor(Extra.class);
    } catch (SQLException e) {
      System.err.println(e);
    }
    return extra;
  }

  public static Extra ofConnection(Connection connection) {
    try {
      return connection.unwrap(Extra.class);
    } catch (SQLException e) {
      return new NoExtra();
    }
  }

  public static Extra loaded(Wrapping connection) {
    try {
      Extra extra = connection.load(Extra.class);
      if (extra != null) {
        return extra;
      }
    } catch (SQLException e) {
      System.err.println(e);
      throw new IllegalStateException(e);
    }
    return new NoExtra();
  }
}
