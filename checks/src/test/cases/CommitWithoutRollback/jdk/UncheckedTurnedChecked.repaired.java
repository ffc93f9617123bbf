// A handler turns an unchecked exception into a checked one: what leads there is no likelier for it.
package shop.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class UncheckedTurnedChecked {
  static class Refused extends RuntimeException {}

  static class StoreException extends Exception {
    StoreException(Throwable cause) {
      super(cause);
    }
  }

  interface Policy {
    void check();
  }

  void store(Connection c, Statement s, Policy policy) throws StoreException, SQLException {
    c.setAutoCommit(false);
    try {
      policy.check();
      s.executeUpdate("delete from item");
      c.commit();
    } catch (Refused e) {
      try {
        c.rollback();
      } catch (SQLException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw new StoreException(e);
    } catch (SQLException e) {
      c.rollback();
      throw e;
    }
  }

  void storeAnyway(Connection c, Statement s) throws StoreException {
    try {
      c.setAutoCommit(false);
      s.executeUpdate("delete from item");
      c.commit();
    } catch (SQLException e) {
      try {
        c.rollback();
      } catch (SQLException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw new StoreException(e);
    }
  }
}
