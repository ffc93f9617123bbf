// What fails before a statement is handed on is a gap, whether it is thrown or told by null.
package shop.prepare;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class PreparedForOthers {

  public Connection open(javax.sql.DataSource source) {
    try {
      Connection connection = source.getConnection(); // finding: SessionOutsideTryWithResources LOW
      connection.setReadOnly(true);
      return connection;
    } catch (SQLException e) {
      return null;
    }
  }

  public PreparedStatement run(Connection connection) {
    try {
      PreparedStatement update =
          connection.prepareStatement( // finding: SessionOutsideTryWithResources HIGH
              "update orders set n = 1");
      update.executeUpdate();
      return update;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public PreparedStatement runAndLog(Connection connection) {
    try {
      try {
        PreparedStatement update =
            connection.prepareStatement( // finding: SessionOutsideTryWithResources HIGH
                "update orders set n = 2");
        update.executeUpdate();
        return update;
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    } catch (RuntimeException e) {
      System.err.println(e);
      throw e;
    }
  }
}
