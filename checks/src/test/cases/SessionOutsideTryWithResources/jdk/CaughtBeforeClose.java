// What is told is the failure that keeps it from being closed, not one that comes after it.
package shop.script;

import java.io.BufferedReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class CaughtBeforeClose {
  private SQLException last;

  void run(Connection connection, BufferedReader script) {
    try {
      Exception first = null;
      String line = script.readLine();
      while (line != null) {
        if (line.startsWith("commit")) {
          connection.commit();
        } else {
          Statement statement = connection.createStatement(); // finding: SessionOutsideTryWithResources HIGH
          try {
            statement.execute(line);
            statement.close();
          } catch (Exception e) {
            if (first == null) {
              first = e;
            }
          }
        }
        line = script.readLine();
      }
      if (first != null) {
        throw first;
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  String head(Connection connection, BufferedReader script) throws SQLException {
    try {
      Statement statement = connection.createStatement(); // finding: SessionOutsideTryWithResources HIGH
      try {
        statement.execute("select 1");
      } catch (SQLException e) {
        last = e;
      }
      String line = script.readLine();
      statement.close();
      return line;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
