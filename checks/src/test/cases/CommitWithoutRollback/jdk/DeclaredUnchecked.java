// An unchecked exception that a call declares says no more than one that it does not declare.
package shop.orders;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class DeclaredUnchecked {
  static class NotFound extends RuntimeException {
    NotFound(String what) {
      super(what);
    }
  }

  static class Refused extends Exception {
    Refused(String what) {
      super(what);
    }
  }

  interface Texts {
    String find(String name) throws NotFound;

    String ask(String name) throws Refused;
  }

  private final Texts texts;

  DeclaredUnchecked(Texts texts) {
    this.texts = texts;
  }

  void passed(Connection c, Statement s) throws SQLException {
    c.setAutoCommit(false);
    try {
      s.executeUpdate("delete from item");
      s.executeUpdate(texts.find("insert"));
      c.commit();
    } catch (SQLException e) {
      c.rollback();
      throw e;
    }
  }

  void restored(Connection c, Statement s) throws SQLException {
    c.setAutoCommit(false);
    try {
      s.executeUpdate("delete from item");
      s.executeUpdate(texts.find("insert"));
      c.commit();
    } catch (SQLException e) {
      c.rollback();
      throw e;
    } finally {
      c.setAutoCommit(true);
    }
  }

  void checked(Connection c, Statement s) throws SQLException, Refused {
    c.setAutoCommit(false);
    try {
      s.executeUpdate("delete from item");
      s.executeUpdate(texts.ask("insert"));
      c.commit(); // finding: CommitWithoutRollback HIGH
    } catch (SQLException e) {
      c.rollback();
      throw e;
    }
  }

  void caught(Connection c, Statement s) throws SQLException {
    c.setAutoCommit(false);
    try {
      s.executeUpdate("delete from item");
      s.executeUpdate(texts.find("insert"));
      c.commit();
    } catch (SQLException | RuntimeException | Error e) {
      c.rollback();
      throw e;
    }
  }
}
