// Of two handlers only one rolls back.
package shop.orders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class OneOfTwoHandlersRollsBack {
  private final Checker checker;

  public OneOfTwoHandlersRollsBack(Checker checker) {
    this.checker = checker;
  }

  public String accept(Connection conn, long order) {
    try {
      conn.setAutoCommit(false);
      try (PreparedStatement update =
          conn.prepareStatement("update orders set state = 'ACCEPTED' where id = ?")) {
        update.setLong(1, order);
        update.executeUpdate();
      }
      checker.check(order);
      conn.commit();
      return "accepted";
    } catch (InvalidOrderException e) {
      try {
        conn.rollback();
      } catch (SQLException suppressed) {
        e.addSuppressed(suppressed);
      }
      return "rejected: " + e.getMessage();
    } catch (SQLException e) {
      rollback(conn, e);
      throw new IllegalStateException(e);
    }
  }

  private static void rollback(Connection conn, SQLException cause) {
    try {
      conn.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  interface Checker {
    void check(long order) throws InvalidOrderException;
  }

  static class InvalidOrderException extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
