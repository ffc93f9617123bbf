// A method of the object's own asks for the same field in between: only who sets it changes it.
package shop.between;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

public class OwnCallBetween {
  private final DataSource pool;
  private Connection shared;

  public OwnCallBetween(DataSource pool) {
    this.pool = pool;
  }

  public boolean has(String name) throws SQLException {
    Connection connection = shared != null ? shared : pool.getConnection();
    try (PreparedStatement statement = connection.prepareStatement("select 1 from t where n = ?")) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    } finally {
      if (shared == null) {
        connection.close();
      }
    }
  }

  public void touch(String name) throws SQLException {
    Connection connection = shared != null ? shared : pool.getConnection();
    try {
      if (has(name)) {
        update(connection, name);
      }
    } finally {
      if (shared == null) {
        connection.close();
      }
    }
  }

  public void touchAndShare(String name) throws SQLException {
    Connection connection = shared != null ? shared : pool.getConnection(); // finding: SessionOutsideTryWithResources HIGH; no repair: where no block can begin
    try {
      share();
      update(connection, name);
    } finally {
      if (shared == null) {
        connection.close();
      }
    }
  }

  private void share() throws SQLException {
    if (shared == null) {
      shared = pool.getConnection();
    }
  }

  public void end() throws SQLException {
    shared.close();
    shared = null;
  }

  private static void update(Connection connection, String name) throws SQLException {
    try (PreparedStatement s = connection.prepareStatement("update t set v = 1 where n = ?")) {
      s.setString(1, name);
      s.executeUpdate();
    }
  }
}
