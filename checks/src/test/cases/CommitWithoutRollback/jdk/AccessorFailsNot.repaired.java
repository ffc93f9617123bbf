// A getter that does nothing but return a field throws nothing; one that does more may.
package shop.orders;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class AccessorFailsNot {
  interface Policy {
    void noted(Exception failure);
  }

  private final Policy policy;
  private final String[] named;

  public AccessorFailsNot(Policy policy, String... named) {
    this.policy = policy;
    this.named = named;
  }

  public void expire(Connection conn) throws SQLException {
    conn.setAutoCommit(false);
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("update orders set state = 'EXPIRED'");
      conn.commit();
    } catch (SQLException | RuntimeException e) {
      Policy told = getPolicy();
      conn.rollback();
      told.noted(e);
      throw e;
    }
  }

  public void delete(Connection conn) throws SQLException {
    conn.setAutoCommit(false);
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("delete from orders");
      conn.commit();
    } catch (SQLException | RuntimeException e) {
      try {
        conn.rollback();
      } catch (SQLException suppressed) {
        e.addSuppressed(suppressed);
      }
      String name = firstName();
      throw new IllegalStateException(name, e);
    }
  }

  private Policy getPolicy() {
    return policy;
  }

  private String firstName() {
    return named[0].trim();
  }
}
