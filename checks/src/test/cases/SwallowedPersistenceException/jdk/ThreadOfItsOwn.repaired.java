// Nobody is above the function of a thread; above one that is run right away there is.
package shop.thread;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

public class ThreadOfItsOwn {

  public void later(PreparedStatement delete) {
    Thread cleaner =
        new Thread(
            () -> {
              try {
                delete.executeUpdate();
              } catch (SQLException e) {
                System.err.println("tomorrow, then: " + e);
              }
            },
            "cleaner");
    cleaner.start();
  }

  public void now(PreparedStatement delete, List<Long> orders) {
    orders.forEach(
        order -> {
          try {
            delete.setLong(1, order);
            delete.executeUpdate();
          } catch (SQLException e) {
            System.err.println("not deleted: " + e);
            throw new IllegalStateException(e);
          }
        });
  }
}
