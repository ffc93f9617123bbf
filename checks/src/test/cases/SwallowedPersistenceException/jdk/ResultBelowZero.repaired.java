// No count of rows is below zero: that result tells of the failure, though not of its cause.
package shop.results;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Logger;

public class ResultBelowZero {
  private static final Logger LOG = Logger.getLogger("shop");

  public int rename(PreparedStatement update) {
    try {
      return update.executeUpdate();
    } catch (SQLException e) {
      LOG.warning("not renamed: " + e);
      return -1;
    }
  }

  public int insert(PreparedStatement insert) {
    try {
      insert.executeUpdate();
      return key(insert);
    } catch (SQLException e) {
      LOG.warning("not inserted: " + e);
    }
    return -1;
  }

  private static int key(PreparedStatement insert) throws SQLException {
    try (ResultSet keys = insert.getGeneratedKeys()) {
      return keys.next() ? keys.getInt(1) : 0;
    }
  }

  /** Nobody can tell a failure from a name that nobody has. */
  public int idOf(PreparedStatement query) {
    try (ResultSet rows = query.executeQuery()) {
      if (!rows.next()) {
        return -1;
      }
      return rows.getInt(1);
    } catch (SQLException e) {
      LOG.warning("not looked up: " + e);
      throw new IllegalStateException(e);
    }
  }

  public int firstOf(PreparedStatement query) {
    try (ResultSet rows = query.executeQuery()) {
      if (rows.next()) {
        return rows.getInt(1);
      }
    } catch (SQLException e) {
      LOG.warning("not looked up: " + e);
      throw new IllegalStateException(e);
    }
    return -1;
  }

  public int countOf(PreparedStatement query) {
    try (ResultSet rows = query.executeQuery()) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException e) {
      LOG.warning("not counted: " + e);
    }
    return -1;
  }

  public int countOfOneMore(PreparedStatement query) {
    try {
      synchronized (query) {
        try (ResultSet rows = query.executeQuery()) {
          rows.next();
          return rows.getInt(1);
        }
      }
    } catch (SQLException e) {
      LOG.warning("not counted: " + e);
    }
    return -1;
  }

  public int eitherOf(PreparedStatement query) {
    try {
      try (ResultSet rows = query.executeQuery()) {
        if (rows.next()) {
          return rows.getInt(1);
        } else if (rows.isClosed()) {
          return 0;
        }
      }
    } catch (SQLException e) {
      LOG.warning("not counted: " + e);
      throw new IllegalStateException(e);
    }
    return -1;
  }

  public int renameAny(PreparedStatement update) {
    try {
      return update.executeUpdate();
    } catch (SQLException e) {
      LOG.warning("not renamed: " + e);
      throw new IllegalStateException(e);
    }
  }

  public int version(Connection conn) {
    int version = -1;
    try (Statement statement = conn.createStatement();
        ResultSet rows = statement.executeQuery("select max(v) from versions")) {
      if (rows.next()) {
        version = rows.getInt(1);
      }
    } catch (SQLException e) {
      LOG.warning("no version: " + e);
    }
    return version;
  }

  public int count(Connection conn) {
    int count = 0;
    try (Statement statement = conn.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from versions")) {
      if (rows.next()) {
        count = rows.getInt(1);
      }
    } catch (SQLException e) {
      LOG.warning("not counted: " + e);
      throw new IllegalStateException(e);
    }
    return count;
  }
}
