// What a failed query would have answered another one answers, and tells if it fails, too.
package shop.geometry;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;

public class AnotherWayToAsk {
  private static final Logger LOG = Logger.getLogger("geometry");

  public Integer srid(Connection connection, String table) throws SQLException {
    try (Statement s = connection.createStatement();
        ResultSet rows = s.executeQuery("select srid from geometry_columns where t = " + table)) {
      if (rows.next()) {
        return rows.getInt(1);
      }
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: the handler answers
      LOG.log(Level.WARNING, "no such view", e);
    }
    try (Statement s = connection.createStatement();
        ResultSet rows = s.executeQuery("select st_srid(g) from " + table)) {
      return rows.next() ? rows.getInt(1) : null;
    }
  }

  public Integer sridOfEither(Connection connection, String table) throws SQLException {
    Statement s = connection.createStatement();
    try {
      ResultSet rows = s.executeQuery("select srid from geometry_columns where t = " + table);
      try {
        if (rows.next()) {
          return rows.getInt(1);
        }
      } finally {
        rows.close();
      }
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: the handler answers
      LOG.log(Level.WARNING, "no such view", e);
    } finally {
      s.close();
    }
    String sql = "select st_srid(g) from " + table;
    Statement again = connection.createStatement();
    try {
      ResultSet rows = again.executeQuery(sql);
      return rows.next() ? rows.getInt(1) : null;
    } finally {
      again.close();
    }
  }

  public Integer sridOrNone(Connection connection, String table) {
    try (Statement s = connection.createStatement();
        ResultSet rows = s.executeQuery("select srid from geometry_columns where t = " + table)) {
      if (rows.next()) {
        return rows.getInt(1);
      }
    } catch (SQLException e) { // finding: SwallowedPersistenceException MEDIUM
      LOG.log(Level.WARNING, "no such view", e);
    }
    return null;
  }

  public Integer store(Connection connection, String table) throws SQLException {
    try (Statement s = connection.createStatement()) {
      if (s.executeUpdate("insert into asked values (" + table + ")") == 1) {
        return 1;
      }
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      LOG.log(Level.WARNING, "not stored", e);
    }
    try (Statement s = connection.createStatement();
        ResultSet rows = s.executeQuery("select st_srid(g) from " + table)) {
      return rows.next() ? rows.getInt(1) : null;
    }
  }
}
