// Of two handlers one swallows.
package shop.swallow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;

public class OneHandlerOfTwo {
  public void insert(Connection conn, long id) throws SQLException {
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("insert into orders(id) values (" + id + ")");
    } catch (SQLIntegrityConstraintViolationException e) {
      throw e;
    } catch (SQLException e) {
      throw e;
    }
  }
}
