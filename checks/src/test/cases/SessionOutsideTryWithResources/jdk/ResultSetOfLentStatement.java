// A result set goes with its statement: whoever closes that, or runs it again, closes both.
package shop.lent;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

public class ResultSetOfLentStatement {
  private final Statement shared;

  public ResultSetOfLentStatement(Statement shared) {
    this.shared = shared;
  }

  long next(Statement statement) throws SQLException {
    ResultSet rows = statement.executeQuery("select n from ids"); // finding: SessionOutsideTryWithResources LOW
    return rows.next() ? rows.getLong(1) : 0;
  }

  boolean has(long id) throws SQLException {
    ResultSet rows = shared.executeQuery("select 1 from ids where n = " + id); // finding: SessionOutsideTryWithResources HIGH
    boolean found = rows.next();
    rows.close();
    return found;
  }

  long own(Connection connection) throws SQLException {
    Statement statement = connection.createStatement(); // finding: SessionOutsideTryWithResources HIGH
    ResultSet rows = statement.executeQuery("select n from ids");
    return rows.next() ? rows.getLong(1) : 0;
  }

  boolean table(Connection connection) throws SQLException {
    ResultSet rows = connection.getMetaData().getTables(null, null, "IDS", null); // finding: SessionOutsideTryWithResources HIGH
    return rows.next();
  }
}
