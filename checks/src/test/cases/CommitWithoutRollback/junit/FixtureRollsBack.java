// Trap 25: a test fixture that begins before each test and rolls back after it.
package shop.orders;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FixtureRollsBack {
  private Connection connection;

  @BeforeEach
  void open() throws SQLException {
    connection = DriverManager.getConnection("jdbc:h2:mem:test");
    connection.setAutoCommit(false);
  }

  @AfterEach
  void close() throws SQLException {
    connection.rollback();
    connection.close();
  }

  @Test
  void inserts() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("insert into orders(id) values (1)");
    }
  }
}
