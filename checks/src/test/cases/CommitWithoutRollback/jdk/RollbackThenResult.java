// The handler rolls back and reports the failure as the method's own result.
package shop.payments;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

public class RollbackThenResult {

  record Failure(String message, Throwable cause) {}

  public Optional<Failure> pay(Connection conn, long order) throws SQLException {
    try {
      conn.setAutoCommit(false);
      try (PreparedStatement insert =
          conn.prepareStatement("insert into payment(order_id) values (?)")) {
        insert.setLong(1, order);
        insert.executeUpdate();
      }
      conn.commit();
      return Optional.empty();
    } catch (SQLException | RuntimeException e) {
      conn.rollback();
      return Optional.of(new Failure("not paid", e));
    }
  }
}
