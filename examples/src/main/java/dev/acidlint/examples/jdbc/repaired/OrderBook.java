package dev.acidlint.examples.jdbc.repaired;

import dev.acidlint.examples.orders.Order;
import dev.acidlint.examples.orders.OrderBooking;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Books orders in plain JDBC. */
public final class OrderBook implements OrderBooking {
  private final DataSource dataSource;

  public OrderBook(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public void book(Order order) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        insert(connection, order);
        takeFromStock(connection, order);
        connection.commit();
      } catch (Throwable t) {
        try {
          connection.rollback();
        } catch (SQLException e) {
          t.addSuppressed(e);
        }
        throw t;
      }
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

  private static void takeFromStock(Connection connection, Order order) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update stock set available = available - ? where sku = ?")) {
      update.setInt(1, order.quantity());
      update.setString(2, order.sku());
      update.executeUpdate();
    }
  }
}
