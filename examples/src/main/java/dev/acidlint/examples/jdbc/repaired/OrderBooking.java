package dev.acidlint.examples.jdbc.repaired;

import dev.acidlint.examples.orders.Order;
import dev.acidlint.examples.orders.OrderImport;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Books orders on a connection that is in auto-commit mode before and after. */
public final class OrderBooking implements OrderImport<Connection> {

  @Override
  public void importOne(Connection connection, Order order) throws SQLException {
    connection.setAutoCommit(false);
    try {
      takeGoods(connection, order);
      insert(connection, order);
      connection.commit();
    } catch (Throwable t) {
      try {
        connection.rollback();
      } catch (SQLException e) {
        t.addSuppressed(e);
      }
      throw t;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static void takeGoods(Connection connection, Order order) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update stock set available = available - ? where sku = ?")) {
      update.setInt(1, order.quantity());
      update.setString(2, order.sku());
      update.executeUpdate();
    }
  }

  private static void insert(Connection connection, Order order) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into orders (id, customer, sku, quantity) values (?, ?, ?, ?)")) {
      insert.setLong(1, order.id());
      insert.setString(2, order.customer());
      insert.setString(3, order.sku());
      insert.setInt(4, order.quantity());
      insert.executeUpdate();
    }
  }
}
