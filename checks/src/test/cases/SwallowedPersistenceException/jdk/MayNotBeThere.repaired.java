// A comment that says why nothing needs to be done is no oversight; one that says nothing is.
package shop.swallow;

import java.sql.SQLException;
import java.sql.Statement;

public class MayNotBeThere {

  public void deleteAll(Statement statement) {
    try {
      statement.executeUpdate("delete from schema_table");
    } catch (SQLException e) {
      // Do nothing. Maybe the table didn't exist in the first place
    }
  }

  public void update(Statement statement) {
    try {
      statement.executeUpdate("update words set reserved = 1");
    } catch (SQLException e) {
      // the old words are still used, and LIMIT is set elsewhere
    }
  }

  public void insert(Statement statement) {
    try {
      statement.executeUpdate("insert into words values ('limit')");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
