// A question that is asked again has the same answer: what was begun is ended.
package shop.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

abstract class WhereItIsTransactional {
  private final boolean transactional;

  WhereItIsTransactional(String url) {
    transactional = url.contains("postgresql");
  }

  private boolean isTransactional() {
    return transactional;
  }

  void run(Connection connection, String sql) throws SQLException {
    if (isTransactional()) {
      connection.setAutoCommit(false);
    }
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
      if (isTransactional()) {
        connection.commit();
      }
    } catch (SQLException | RuntimeException e) {
      if (isTransactional()) {
        connection.rollback();
      }
      throw e;
    }
  }
}
