// An unchecked exception that a call declares passes by a handler as one does that it does not declare.
package shop.mode;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class DeclaredUnchecked {
  static class NotFound extends RuntimeException {
    NotFound(String what) {
      super(what);
    }
  }

  interface Texts {
    String find(String name) throws NotFound;
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
    } catch (Throwable t) {
      try {
        c.rollback();
      } catch (SQLException e) {
        t.addSuppressed(e);
      }
      throw t;
    } finally {
      c.setAutoCommit(true);
    }
  }

  void notUndone(Connection c, Statement s) throws SQLException {
    c.setAutoCommit(false);
    try {
      s.executeUpdate("delete from item");
      s.executeUpdate(texts.find("insert"));
      c.commit();
    } catch (Throwable t) {
      try {
        c.rollback();
      } catch (SQLException e) {
        t.addSuppressed(e);
      }
      throw t;
    } finally {
      c.setAutoCommit(true);
    }
  }

  void caught(Connection c, Statement s) throws SQLException {
    c.setAutoCommit(false);
    try {
      s.executeUpdate("delete from item");
      s.executeUpdate(texts.find("insert"));
      c.commit();
    } catch (SQLException | NotFound e) {
      c.rollback();
      throw e;
    } catch (Throwable t) {
      try {
        c.rollback();
      } catch (SQLException e) {
        t.addSuppressed(e);
      }
      throw t;
    } finally {
      c.setAutoCommit(true);
    }
  }
}
