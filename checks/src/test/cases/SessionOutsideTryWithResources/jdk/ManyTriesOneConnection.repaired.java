// Too many paths are one: the connection is still what its variable holds, and closed with its statements.
package shop.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

public class ManyTriesOneConnection {
  private final DataSource pool;
  private final List<String> names = new ArrayList<>();
  private final List<Exception> failures = new ArrayList<>();

  public ManyTriesOneConnection(DataSource pool) {
    this.pool = pool;
  }

  static void close(Connection connection) {
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException e) {
        System.err.println(e);
      }
    }
  }

  static void close(PreparedStatement statement) {
    if (statement != null) {
      try {
        statement.close();
      } catch (SQLException e) {
        System.err.println(e);
      }
    }
  }

  void load() {
    Connection con = null;
    try {
      try {
        if (con == null) {
          con = pool.getConnection();
        }
        try (PreparedStatement statement = con.prepareStatement("select id, name from orders");
            ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            if (rows.getInt(1) > 0) {
              names.add(rows.getString(2));
            }
          }
        }
      } catch (Exception e) {
        failures.add(e);
      }
      try {
        if (con == null) {
          con = pool.getConnection();
        }
        try (PreparedStatement statement = con.prepareStatement("select id, name from lines");
            ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            if (rows.getInt(1) > 0) {
              names.add(rows.getString(2));
            }
          }
        }
      } catch (Exception e) {
        failures.add(e);
      }
      try {
        if (con == null) {
          con = pool.getConnection();
        }
        try (PreparedStatement statement = con.prepareStatement("select id, name from items");
            ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            if (rows.getInt(1) > 0) {
              names.add(rows.getString(2));
            }
          }
        }
      } catch (Exception e) {
        failures.add(e);
      }
      try {
        if (con == null) {
          con = pool.getConnection();
        }
        try (PreparedStatement statement = con.prepareStatement("select id, name from stock");
            ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            if (rows.getInt(1) > 0) {
              names.add(rows.getString(2));
            }
          }
        }
      } catch (Exception e) {
        failures.add(e);
      }
      try {
        if (con == null) {
          con = pool.getConnection();
        }
        try (PreparedStatement statement = con.prepareStatement("select id, name from prices");
            ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            if (rows.getInt(1) > 0) {
              names.add(rows.getString(2));
            }
          }
        }
      } catch (Exception e) {
        failures.add(e);
      }
    } finally {
      close(con);
    }
  }
}
