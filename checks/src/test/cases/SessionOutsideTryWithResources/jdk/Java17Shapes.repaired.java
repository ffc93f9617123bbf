// A record as argument, a switch expression and an early yield; closed on one path of three.
package shop.orders;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

public class Java17Shapes {
  private final DataSource dataSource;

  public Java17Shapes(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  enum Mode {
    FAST,
    EXACT,
    NONE
  }

  record Count(long value, boolean exact) {}

  public Count count(Mode mode) throws SQLException {
    try (var conn = dataSource.getConnection()) {
      return switch (mode) {
        case FAST -> estimate(conn);
        case EXACT -> {
          Count exact = estimate(conn);
          yield exact;
        }
        case NONE -> new Count(0, false);
      };
    }
  }

  private static Count estimate(Connection conn) throws SQLException {
    try (var statement = conn.createStatement();
        var rows = statement.executeQuery("select n from estimate")) {
      return new Count(rows.next() ? rows.getLong(1) : 0, false);
    }
  }
}
