// A function gets it from who runs it, a field belongs to the object.
package shop.handed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class InFunction {
  interface Work {
    void run(Connection conn) throws SQLException;
  }

  private Connection conn;

  public static Work insert(long id) {
    return conn -> {
      try (PreparedStatement insert = conn.prepareStatement("insert into a values (?)")) {
        insert.setLong(1, id);
        insert.executeUpdate();
      }
      conn.commit();
    };
  }

  public void save(long id) throws SQLException {
    try (PreparedStatement insert = conn.prepareStatement("insert into a values (?)")) {
      insert.setLong(1, id);
      insert.executeUpdate();
    }
    conn.commit();
  }
}
