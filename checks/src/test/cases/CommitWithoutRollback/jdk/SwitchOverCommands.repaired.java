// Java 17: records, patterns and a switch expression between begin and commit.
package shop.commands;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class SwitchOverCommands {

  sealed interface Command permits Add, Remove {}

  record Add(String article, int amount) implements Command {}

  record Remove(String article) implements Command {}

  enum Scale {
    ONE,
    TEN
  }

  public int apply(Connection conn, Command command, Scale scale) throws SQLException {
    conn.setAutoCommit(false);
    try {
      int factor =
          switch (scale) {
            case ONE -> 1;
            case TEN -> {
              int ten = 10;
              yield ten;
            }
          };
      int changed = 0;
      if (command instanceof Add add) {
        changed = update(conn, "update basket set n = n + ? where article = ?", add, factor);
      } else if (command instanceof Remove remove) {
        changed = delete(conn, remove.article());
      }
      conn.commit();
      return changed;
    } catch (Throwable t) {
      try {
        conn.rollback();
      } catch (SQLException e) {
        t.addSuppressed(e);
      }
      throw t;
    }
  }

  private int update(Connection conn, String sql, Add add, int factor) throws SQLException {
    try (var statement = conn.prepareStatement(sql)) {
      statement.setInt(1, add.amount() * factor);
      statement.setString(2, add.article());
      return statement.executeUpdate();
    }
  }

  private int delete(Connection conn, String article) throws SQLException {
    try (PreparedStatement statement =
        conn.prepareStatement("delete from basket where article = ?")) {
      statement.setString(1, article);
      return statement.executeUpdate();
    }
  }
}
