// What throws is told of the state in which it is thrown: nothing before the opener leaves it open.
package shop.script;

import java.io.BufferedReader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

public class ThrownBehindOpener {
  private boolean stopOnError;
  private boolean autoCommit;

  public void run(Connection connection, BufferedReader reader) throws IOException, SQLException {
    try {
      String sql;
      while ((sql = reader.readLine()) != null) {
        Statement statement = connection.createStatement(); // finding: SessionOutsideTryWithResources HIGH
        boolean hasRows = false;
        if (stopOnError) {
          hasRows = statement.execute(sql);
        } else {
          try {
            statement.execute(sql);
          } catch (SQLException e) {
            System.err.println("cannot run " + sql);
          }
        }
        if (autoCommit && !connection.getAutoCommit()) {
          connection.commit();
        }
        ResultSet rows = statement.getResultSet();
        if (hasRows && rows != null) {
          System.out.println(rows.getMetaData().getColumnCount());
        }
        statement.close();
      }
      if (!autoCommit) {
        connection.commit();
      }
    } catch (SQLException e) {
      System.err.println("failed");
      throw e;
    } finally {
      connection.rollback();
    }
  }
}
