// Each turn is a unit of its own: the log tells which one failed and why, and the next is done.
package shop.units;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

public class UnitOfItsOwn {
  private static final Logger LOG = Logger.getLogger("shop");
  private final Baskets baskets;

  UnitOfItsOwn(Baskets baskets) {
    this.baskets = baskets;
  }

  static final class Baskets {
    private final DataSource dataSource;

    Baskets(DataSource dataSource) {
      this.dataSource = dataSource;
    }

    int purge(long id) throws SQLException {
      try (Connection c = dataSource.getConnection()) {
        return purge(c, id);
      }
    }

    int purge(Connection c, long id) throws SQLException {
      try (PreparedStatement delete = c.prepareStatement("delete from basket where id = ?")) {
        delete.setLong(1, id);
        return delete.executeUpdate();
      }
    }
  }

  public int purge(List<Long> ids) {
    int purged = 0;
    for (long id : ids) {
      try {
        purged += baskets.purge(id);
      } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: to be meant
        LOG.log(Level.WARNING, "basket not purged: " + id, e);
      }
    }
    return purged;
  }

  /** Which one failed is told nowhere. */
  public void purgeAll(List<Long> ids) {
    for (long id : ids) {
      try {
        baskets.purge(id);
      } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH; no repair: the loop goes on with the next one
        LOG.log(Level.WARNING, "not purged", e);
      }
    }
  }

  /** All on one connection, whose transaction somebody else ends. */
  public void purge(Connection c, List<Long> ids) {
    for (long id : ids) {
      try {
        baskets.purge(c, id);
      } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH; no repair: the loop goes on with the next one
        LOG.log(Level.WARNING, "basket not purged: " + id, e);
      }
    }
  }

  /** What comes behind it in the turn takes it for done. */
  public void purgeAndTell(List<Long> ids) {
    for (long id : ids) {
      try {
        baskets.purge(id);
      } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH; no repair: the loop goes on with the next one
        LOG.log(Level.WARNING, "basket not purged: " + id, e);
      }
      System.out.println("purged " + id);
    }
  }

  /** What its statements say is written elsewhere: one may say that a table is there already. */
  public void run(Statement statement, List<String> script) {
    for (String sql : script) {
      try {
        statement.execute(sql);
      } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: the loop goes on with the next one
        LOG.warning(e.getMessage());
      }
    }
  }

  /** Not a script. */
  public void forget(Statement statement, List<String> tables) {
    for (String table : tables) {
      try {
        statement.execute("delete from " + table);
      } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH; no repair: the loop goes on with the next one
        LOG.warning(e.getMessage());
      }
    }
  }
}
