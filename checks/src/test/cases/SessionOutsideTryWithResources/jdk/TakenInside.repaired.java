// What a helper takes, works with and closes for itself is not the session of its caller.
package shop.inside;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

public class TakenInside {

  interface Provider {
    Connection getConnection() throws SQLException;
  }

  static class Pool {
    static Provider provider;

    static Connection getConnection() throws SQLException {
      return provider.getConnection();
    }
  }

  /** Each setting is read by a connection of its own. */
  static String setting(String name) {
    try (Connection connection = Pool.getConnection();
        PreparedStatement select = connection.prepareStatement("select v from s where n = ?")) {
      select.setString(1, name);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? rows.getString(1) : "";
      }
    } catch (SQLException | RuntimeException e) {
      return "default of " + name;
    }
  }

  void rename(String name) throws SQLException {
    try (Connection connection = Pool.getConnection()) {
      String prefix = setting("prefix");
      try (PreparedStatement update = connection.prepareStatement("update c set n = ?")) {
        update.setString(1, prefix + name);
        update.executeUpdate();
      }
    }
  }

  /** To see whether there is one to be had. */
  static boolean isReady() {
    try (Connection connection = Pool.getConnection()) {
      return true;
    } catch (SQLException | RuntimeException e) {
      return false;
    }
  }

  void forget(String name) throws SQLException {
    try (Connection connection = Pool.getConnection()) {
      boolean ready = isReady();
      try (PreparedStatement delete = connection.prepareStatement("delete from c where n = ?")) {
        delete.setString(1, name + ready);
        delete.executeUpdate();
      }
    }
  }

  /** The thread's: what is done to what the call gives is done to its caller's. */
  static class Sessions {
    static Provider provider;

    static void done(boolean well) throws SQLException {
      Connection connection = provider.getConnection();
      try {
        if (well) {
          connection.commit();
        } else {
          connection.rollback();
        }
      } finally {
        connection.close();
      }
    }
  }

  void move(String town) throws SQLException {
    boolean well = false;
    Sessions.provider.getConnection().setAutoCommit(false);
    try (PreparedStatement update =
        Sessions.provider.getConnection().prepareStatement("update c set t = ?")) {
      update.setString(1, town);
      update.executeUpdate();
      well = true;
    } finally {
      Sessions.done(well);
    }
  }
}
