package app;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The base class of a project's data access objects. */
abstract class Base<T> {
  protected final Connection open() throws SQLException {
    return DriverManager.getConnection("jdbc:x");
  }

  /** May be overridden: that it is opened here is likely, no more. */
  protected Connection maybeOpen() throws SQLException {
    return DriverManager.getConnection("jdbc:x");
  }

  protected void giveUp(Connection c, T what) throws SQLException {
    c.rollback();
  }

  abstract T find(int id) throws SQLException;
}
