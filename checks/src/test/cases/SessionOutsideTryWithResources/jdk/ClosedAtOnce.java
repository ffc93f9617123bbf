// What a getter gives and is closed at once has no use that a try could hold.
package shop.atonce;

import java.sql.Connection;
import java.sql.SQLException;

public class ClosedAtOnce {
  /** Keeps a connection. */
  public interface Receiver {
    Connection getConnection();
  }

  public void stop(Receiver receiver) {
    try {
      receiver.getConnection().close(); // finding: SessionOutsideTryWithResources LOW; no repair: closed where it is opened
    } catch (SQLException e) {
      System.err.println("cannot close " + receiver.getConnection() + e);
    }
  }
}
