// Where what is unchecked is thrown on and the rest is logged, somebody weighed what may be lost.
package shop.usage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

public class UncheckedGoesOn {
  private static final Logger LOG = Logger.getLogger("shop");

  interface Usage {
    void note(String customer) throws SQLException;
  }

  public void view(Usage usage, String customer) {
    try {
      usage.note(customer);
    } catch (RuntimeException e) {
      throw e;
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "not noted", e);
    }
  }

  public void viewOrNot(Usage usage, String customer) {
    try {
      usage.note(customer);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "odd", e);
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "not noted", e);
      throw new IllegalStateException("not noted", e);
    }
  }

  public void store(Connection conn) {
    try (PreparedStatement insert = conn.prepareStatement("insert into views values (1)")) {
      insert.executeUpdate();
    } catch (RuntimeException e) {
      throw e;
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "not stored", e);
      throw new IllegalStateException("not stored", e);
    }
  }
}
