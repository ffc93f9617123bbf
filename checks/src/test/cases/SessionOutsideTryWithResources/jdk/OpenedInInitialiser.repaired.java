// A static initialiser opens a connection and forgets it.
package legacy.config;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

public class OpenedInInitialiser {
  static {
    try (Connection conn = DriverManager.getConnection("jdbc:h2:mem:config")) {
      try (Statement statement = conn.createStatement()) {
        statement.execute("create table if not exists config(k varchar(20), v varchar(200))");
      }
    } catch (SQLException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
