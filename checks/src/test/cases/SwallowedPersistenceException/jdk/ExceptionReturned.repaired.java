// A method that returns what it has caught tells its caller of it.
package shop.jobs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

public class ExceptionReturned {
  public SQLException check(Connection connection) {
    try (PreparedStatement s = connection.prepareStatement("select id from jobs");
        ResultSet rows = s.executeQuery()) {
      while (rows.next()) {
        System.out.println(rows.getInt(1));
      }
      return null;
    } catch (SQLException e) {
      return e;
    }
  }

  public Throwable run(Connection connection) {
    try (PreparedStatement s = connection.prepareStatement("delete from jobs")) {
      s.executeUpdate();
      return null;
    } catch (SQLException e) {
      return (Throwable) e;
    }
  }

  public SQLException forgotten(Connection connection) {
    SQLException last = null;
    try (PreparedStatement s = connection.prepareStatement("delete from jobs")) {
      s.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return null;
  }
}
