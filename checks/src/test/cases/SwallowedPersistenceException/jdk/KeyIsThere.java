// Who names apart that a key is there already asks for that; of any other failure it tells nothing.
package shop.swallow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;

public class KeyIsThere {
  public void insert(Connection conn, long partition) throws SQLException {
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("insert into partitions (id) values (" + partition + ")");
    } catch (SQLIntegrityConstraintViolationException e) {
      // somebody else was faster
    }
  }

  public void whateverItWas(Connection conn, long partition) {
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("insert into partitions (id) values (" + partition + ")");
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      // somebody else was faster
    }
  }
}
