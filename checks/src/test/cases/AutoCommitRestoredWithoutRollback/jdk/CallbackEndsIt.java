// Code of the caller's that gets the connection ends its work by itself; a branch that forgets does not.
package shop.restore;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

public class CallbackEndsIt {
  private final BiConsumer<String, Connection> function;

  CallbackEndsIt(BiConsumer<String, Connection> function) {
    this.function = function;
  }

  void intercept(DataSource source, String sql) throws SQLException {
    Connection connection = source.getConnection();
    try {
      connection.setAutoCommit(false);
      if (function == null) {
        try (Statement statement = connection.createStatement()) {
          statement.executeUpdate(sql);
        }
        connection.commit();
      } else {
        function.accept(sql, connection);
      }
    } catch (Throwable t) {
      connection.rollback();
      throw t;
    } finally {
      connection.setAutoCommit(true);
      connection.close();
    }
  }

  void forget(DataSource source, String sql, boolean kept) throws SQLException {
    Connection connection = source.getConnection();
    try (Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.executeUpdate(sql);
      if (kept) {
        connection.commit();
      }
    } catch (Throwable t) {
      connection.rollback();
      throw t;
    } finally {
      connection.setAutoCommit(true); // finding: AutoCommitRestoredWithoutRollback HIGH; no repair: already rolled back
      connection.close();
    }
  }
}
