package bank.functions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** What a function may throw that is given here is told by its type's arguments: SQLException only. */
public class Updates {

  public void update(
      Connection conn, String sql, ThrowingConsumer<PreparedStatement, SQLException> parameters)
      throws SQLException {
    conn.setAutoCommit(false);
    try (PreparedStatement update = conn.prepareStatement(sql)) {
      parameters.accept(update);
      update.executeUpdate();
      conn.commit();
    } catch (SQLException e) {
      conn.rollback();
      throw e;
    }
  }
}
