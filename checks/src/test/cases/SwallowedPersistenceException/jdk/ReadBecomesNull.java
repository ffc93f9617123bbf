// A failed query becomes null, as if there were no such row.
package shop.swallow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.logging.Logger;

public class ReadBecomesNull {
  private static final Logger LOG = Logger.getLogger(ReadBecomesNull.class.getName());


  public String name(Connection conn, long id) {
    try (PreparedStatement query = conn.prepareStatement("select name from c where id = ?")) {
      query.setLong(1, id);
      try (ResultSet found = query.executeQuery()) {
        return found.next() ? found.getString(1) : null;
      }
    } catch (SQLException e) { // finding: SwallowedPersistenceException MEDIUM
      LOG.warning("no name: " + e);
      return null;
    }
  }
}
