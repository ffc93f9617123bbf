// What a session is cast to may unwrap it, too: who gets what is inside of it has the session.
package shop.unwrapped;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

public final class UnwrapsAfterCast {
  interface Wrapping {
    <T> T unwrap(Class<T> type) throws SQLException;
  }

  interface Cubes {
    long cells() throws SQLException;
  }

  private UnwrapsAfterCast() {}

  public static Cubes open(String url) throws SQLException {
    Connection connection = DriverManager.getConnection(url); // finding: SessionOutsideTryWithResources LOW
    return ((Wrapping) connection).unwrap(Cubes.class);
  }

  public static long count(String url) throws SQLException {
    Connection connection = DriverManager.getConnection(url); // finding: SessionOutsideTryWithResources HIGH
    Cubes cubes = ((Wrapping) connection).unwrap(Cubes.class);
    return cubes.cells();
  }
}
