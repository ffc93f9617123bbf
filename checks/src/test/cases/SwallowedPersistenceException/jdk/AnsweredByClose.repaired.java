// Closed with an answer that is made for this, the other side is told of the failure.
package shop.net;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

public class AnsweredByClose {
  private static final Logger LOG = Logger.getLogger("net");

  private final Connection connection;

  public AnsweredByClose(Connection connection) {
    this.connection = connection;
  }

  record Failure(String reason) {}

  interface Client {
    void close();

    void close(Failure failure);
  }

  void login(Client client, String name) {
    try (PreparedStatement statement =
        connection.prepareStatement("update accounts set seen = now() where name = ?")) {
      statement.setString(1, name);
      statement.executeUpdate();
    } catch (SQLException e) {
      LOG.log(Level.SEVERE, "no login of " + name, e);
      client.close(new Failure("system"));
    }
  }

  void logout(Client client, String name) {
    try (PreparedStatement statement =
        connection.prepareStatement("update accounts set seen = null where name = ?")) {
      statement.setString(1, name);
      statement.executeUpdate();
    } catch (SQLException e) {
      LOG.log(Level.SEVERE, "no logout of " + name, e);
      client.close();
      throw new IllegalStateException(e);
    }
  }
}
