// The process ends: nobody goes on as if nothing had been.
package tools.migrate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class ExitsProcess {
  public static void migrate(Connection conn) {
    try (Statement statement = conn.createStatement()) {
      statement.executeUpdate("alter table t add column y int");
    } catch (SQLException e) {
      e.printStackTrace();
      System.exit(1);
    }
  }
}
