// One of two is opened: one finding tells of it.
package shop.arm;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class EitherArm {
  public void store(String url, String user, String order) throws SQLException {
    Connection c = user == null ? DriverManager.getConnection(url) : DriverManager.getConnection(url, user, ""); // finding: SessionOutsideTryWithResources HIGH; no repair: no block can begin
    try (PreparedStatement insert = c.prepareStatement("insert into orders values (?)")) {
      insert.setString(1, order);
      insert.executeUpdate();
    }
    c.close();
  }
}
