// What the database is asked about itself has a default, and what sets up a session stores nothing.
package shop.swallow;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.logging.Level;
import java.util.logging.Logger;

public class AboutItself {
  private static final Logger LOG = Logger.getLogger(AboutItself.class.getName());

  private String schema = "PUBLIC";
  private String version;

  public void readSchema(Statement statement) {
    try (ResultSet rows = statement.executeQuery("SELECT SCHEMA()")) {
      if (rows.next()) {
        schema = rows.getString(1);
      }
    } catch (SQLException e) {
      LOG.log(Level.INFO, "no schema", e);
      throw new IllegalStateException("no schema", e);
    }
  }

  public void readVersion(Connection conn) {
    try (PreparedStatement statement = conn.prepareStatement("select version()");
        ResultSet rows = statement.executeQuery()) {
      version = rows.next() ? rows.getString(1) : null;
    } catch (SQLException e) {
      LOG.log(Level.INFO, "no version", e);
      throw new IllegalStateException("no version", e);
    }
  }

  public void readCompatibility(Connection conn) {
    try (CallableStatement call = conn.prepareCall("{call DBMS_UTILITY.DB_VERSION(?,?)}")) {
      call.registerOutParameter(1, Types.VARCHAR);
      call.execute();
      version = call.getString(1);
    } catch (SQLException e) {
      LOG.log(Level.INFO, "no version", e);
      throw new IllegalStateException("no version", e);
    }
  }

  private void run(Connection conn, String sql) throws SQLException {
    try (Statement statement = conn.createStatement()) {
      statement.execute(sql);
    }
  }

  public void prepare(Connection conn, int seconds) {
    try {
      run(conn, "alter session set lock_timeout = " + seconds);
    } catch (SQLException e) {
      LOG.log(Level.INFO, "no timeout", e);
      throw new IllegalStateException("no timeout", e);
    }
  }

  private void execute(String sql, Connection conn) throws SQLException {
    try (Statement statement = conn.createStatement()) {
      statement.execute(sql);
    }
  }

  public void setUp(Connection conn, int seconds) {
    try {
      execute("set session lock_wait_timeout=" + seconds, conn);
    } catch (SQLException e) {
      LOG.log(Level.INFO, "no timeout", e);
      throw new IllegalStateException("no timeout", e);
    }
  }

  public void remove(Connection conn, long order) {
    try {
      execute("delete from orders where id = " + order, conn);
    } catch (SQLException e) {
      LOG.log(Level.INFO, "not removed", e);
      throw new IllegalStateException("not removed", e);
    }
  }

  public String first(Statement statement) {
    String name = null;
    try (ResultSet rows = statement.executeQuery("show tables")) {
      name = rows.next() ? rows.getString(1) : null;
    } catch (SQLException e) {
      LOG.log(Level.INFO, "no tables", e);
      throw new IllegalStateException("no tables", e);
    }
    return name;
  }
}
