// What fails while another failure is on its way is not told instead of it; a write is missed.
package shop.swallow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

class AnotherIsTold {
  private String host;

  SQLException answer(SQLException failure, Connection c) {
    try {
      read(c);
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: meant
      // nothing to do
    }
    return failure;
  }

  String answerHost(Connection c) {
    try {
      read(c);
    } catch (SQLException e) { // finding: SwallowedPersistenceException MEDIUM; no repair: meant
      // nothing to do
    }
    return host;
  }

  SQLException note(SQLException failure, Connection c) {
    try (PreparedStatement s = c.prepareStatement("insert into failures values (1)")) {
      s.executeUpdate();
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH; no repair: meant
      // nothing to do
    }
    return failure;
  }

  private void read(Connection c) throws SQLException {
    try (PreparedStatement s = c.prepareStatement("select host from hosts");
        ResultSet rows = s.executeQuery()) {
      if (rows.next()) {
        host = rows.getString(1);
      }
    }
  }
}
