// Trap 28: "should not close the connection itself, nor commit or roll back the transaction".
package shop.borrowed;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.Statement;

public class RunWithConnection {

  public void touch(EntityManager em) {
    em.<Connection>runWithConnection(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("update heartbeat set at = current_timestamp");
          }
        });
  }
}
