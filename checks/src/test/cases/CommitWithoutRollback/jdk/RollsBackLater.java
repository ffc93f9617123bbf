// A handler that rolls back after something that may fail gets no second rollback before it.
package shop.later;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

public class RollsBackLater {
  private final DataSource source;
  private final BiConsumer<String, SQLException> journal;

  RollsBackLater(DataSource source, BiConsumer<String, SQLException> journal) {
    this.source = source;
    this.journal = journal;
  }

  public void drop(String table) throws SQLException {
    try (Connection conn = source.getConnection()) {
      try {
        conn.setAutoCommit(false);
        try (Statement statement = conn.createStatement()) {
          statement.executeUpdate("drop table " + table);
        }
        conn.commit(); // finding: CommitWithoutRollback LOW; no repair: rolls back later on
      } catch (SQLException e) {
        journal.accept(table, e);
        try {
          conn.rollback();
        } catch (SQLException again) {
          journal.accept(table, again);
          throw again;
        }
        throw e;
      }
    }
  }
}
