// Whether the transaction ends here, the caller says by a parameter: where it does not, the caller ends it.
package shop.orders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

public class LeftToParameter {
  private boolean commits;

  void create(Connection conn, long order, boolean commit) throws SQLException {
    conn.setAutoCommit(false);
    try (PreparedStatement insert = conn.prepareStatement("insert into orders values (?)")) {
      insert.setLong(1, order);
      insert.executeUpdate();
    }
    if (commit) {
      conn.commit(); // finding: CommitWithoutRollback MEDIUM
    }
  }

  void createUnless(Connection conn, long order, boolean later) throws SQLException {
    conn.setAutoCommit(false);
    try (PreparedStatement insert = conn.prepareStatement("insert into orders values (?)")) {
      insert.setLong(1, order);
      insert.executeUpdate();
    } catch (SQLException e) {
      conn.rollback();
      throw e;
    }
    if (!later) {
      conn.commit();
    }
  }

  void createIf(Connection conn, long order, boolean fresh) throws SQLException {
    if (fresh) {
      conn.setAutoCommit(false);
      try (PreparedStatement insert = conn.prepareStatement("insert into orders values (?)")) {
        insert.setLong(1, order);
        insert.executeUpdate();
      }
      conn.commit(); // finding: CommitWithoutRollback HIGH
    }
  }

  void createByField(Connection conn, long order) throws SQLException {
    conn.setAutoCommit(false);
    try (PreparedStatement insert = conn.prepareStatement("insert into orders values (?)")) {
      insert.setLong(1, order);
      insert.executeUpdate();
    }
    if (commits) {
      conn.commit(); // finding: CommitWithoutRollback HIGH
    }
  }

  void createOnItsOwn(DataSource source, long order, boolean commit) throws SQLException {
    try (Connection conn = source.getConnection()) {
      conn.setAutoCommit(false);
      try (PreparedStatement insert = conn.prepareStatement("insert into orders values (?)")) {
        insert.setLong(1, order);
        insert.executeUpdate();
      }
      if (commit) {
        conn.commit(); // finding: CommitWithoutRollback MEDIUM; no repair: a path that throws nothing
      }
    }
  }
}
