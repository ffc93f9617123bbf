// ORMLite's connections go back to their source; the one of a query that fails does not.
package shop.lite;

import com.j256.ormlite.dao.ObjectCache;
import com.j256.ormlite.support.CompiledStatement;
import com.j256.ormlite.support.ConnectionSource;
import com.j256.ormlite.support.DatabaseConnection;
import com.j256.ormlite.support.DatabaseResults;
import java.sql.SQLException;

public class GivenBackLate {
  private final ConnectionSource source;

  public GivenBackLate(ConnectionSource source) {
    this.source = source;
  }

  public long count() throws SQLException {
    DatabaseConnection connection = source.getReadOnlyConnection("orders"); // finding: SessionOutsideTryWithResources HIGH; no repair: closed by nothing
    long count = connection.queryForLong("select count(*) from orders");
    source.releaseConnection(connection);
    return count;
  }

  public boolean isEmpty() throws SQLException {
    DatabaseConnection connection = source.getReadOnlyConnection("orders");
    try {
      return connection.queryForLong("select count(*) from orders") == 0;
    } finally {
      source.releaseConnection(connection);
    }
  }

  public boolean isSpecial() {
    DatabaseConnection connection = source.getSpecialConnection("orders");
    return connection != null;
  }

  public boolean any(CompiledStatement statement, ObjectCache cache) throws Exception {
    DatabaseResults results = statement.runQuery(cache); // finding: SessionOutsideTryWithResources LOW
    boolean any = results.first();
    results.close();
    return any;
  }
}
