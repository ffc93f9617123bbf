// A failure that comes while another one is dealt with: neither may hide the other.
package shop.swallow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

class SwallowedWhileFailing {
  void addedToTheFirst(Connection c) throws SQLException {
    try {
      write(c, "insert into orders values (1)");
    } catch (SQLException failure) {
      try {
        write(c, "insert into failures values (1)");
      } catch (SQLException e) { // finding: SwallowedPersistenceException LOW
        e.printStackTrace();
      }
      throw failure;
    }
  }

  void committedAllTheSame(Connection c) throws SQLException {
    try {
      write(c, "insert into orders values (1)");
    } catch (SQLException failure) {
      try {
        c.commit();
      } catch (SQLException e) { // finding: SwallowedPersistenceException LOW
        System.err.println("what came before is not stored: " + e.getMessage());
      }
      throw new IllegalStateException(failure);
    }
  }

  void toldOnlySometimes(Connection c, boolean strict) throws SQLException {
    try {
      write(c, "insert into orders values (1)");
    } catch (SQLException failure) {
      try {
        write(c, "insert into failures values (1)");
      } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
        e.printStackTrace();
      }
      if (strict) {
        throw failure;
      }
    }
  }

  void triedOtherwise(Connection c) throws SQLException {
    try {
      write(c, "insert into orders values (1)");
    } catch (SQLException failure) { // finding: SwallowedPersistenceException LOW; no repair: in its own way
      try {
        write(c, "update orders set amount = 1");
      } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
        System.err.println("neither inserted nor updated: " + e.getMessage());
      }
    }
  }

  void inFinalizer(Connection c) throws SQLException {
    try {
      write(c, "insert into orders values (1)");
    } finally {
      try {
        write(c, "update runs set done = 1");
      } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH; no repair: finalizer
        e.printStackTrace();
      }
    }
  }

  private static void write(Connection c, String sql) throws SQLException {
    try (PreparedStatement s = c.prepareStatement(sql)) {
      s.executeUpdate();
    }
  }
}
