// Only what the caller's code throws unchecked skips the close.
package shop.tools;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;

public class UncheckedSkipsClose {
  private final DataSource dataSource;

  public UncheckedSkipsClose(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void with(Consumer<Connection> work) throws SQLException {
    try (Connection conn = dataSource.getConnection()) {
      work.accept(conn);
    }
  }
}
