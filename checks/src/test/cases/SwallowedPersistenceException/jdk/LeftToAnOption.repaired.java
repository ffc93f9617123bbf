// The same is run with a handler and without, as an option has it: who sets that knows what happens.
package shop.option;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class LeftToAnOption {
  private final boolean stopOnError;

  public LeftToAnOption(boolean stopOnError) {
    this.stopOnError = stopOnError;
  }

  public boolean script(Connection connection, String sql) throws SQLException {
    boolean rows = false;
    try (Statement statement = connection.createStatement()) {
      if (stopOnError) {
        rows = statement.execute(sql);
      } else {
        try {
          rows = statement.execute(sql);
        } catch (SQLException e) {
          System.err.println("Error executing: " + sql);
        }
      }
      connection.commit();
    }
    return rows;
  }

  public void goesOnIfAsked(Statement statement, String sql, boolean goOn) throws SQLException {
    if (goOn) {
      try {
        statement.execute(sql);
      } catch (SQLException e) {
        System.err.println(e);
      }
    } else statement.execute(sql);
  }

  public void another(Statement statement, String sql) throws SQLException {
    if (stopOnError) {
      statement.execute("delete from article");
    } else {
      try {
        statement.execute(sql);
      } catch (SQLException e) {
        System.err.println(e);
        throw e;
      }
    }
  }

  public void neverThrows(Statement statement, String sql) {
    if (stopOnError) {
      try {
        statement.execute(sql);
      } catch (SQLException e) {
        System.err.println(e);
        throw new IllegalStateException(e);
      }
    } else {
      try {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
