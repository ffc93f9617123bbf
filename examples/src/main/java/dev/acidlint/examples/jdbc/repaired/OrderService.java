package dev.acidlint.examples.jdbc.repaired;

import dev.acidlint.examples.orders.Order;
import dev.acidlint.examples.orders.OrderException;
import dev.acidlint.examples.orders.Orders;
import dev.acidlint.examples.orders.Payments;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The order service in plain JDBC. */
public final class OrderService implements Orders {
  private final DataSource dataSource;
  private final Payments payments;

  public OrderService(DataSource dataSource, Payments payments) {
    this.dataSource = dataSource;
    this.payments = payments;
  }

  @Override
  public void place(Order order) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        changeStock(connection, order.sku(), -order.quantity());
        insert(connection, order);
        payments.charge(order);
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

  @Override
  public void cancel(Order order) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        changeStock(connection, order.sku(), order.quantity());
        delete(connection, order);
        connection.commit();
      } catch (SQLException e) {
        try {
          connection.rollback();
        } catch (SQLException suppressed) {
          e.addSuppressed(suppressed);
        }
        throw new OrderException("Cannot cancel order " + order.id(), e);
      }
    }
  }

  private static void changeStock(Connection connection, String sku, int by) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update stock set available = available + ? where sku = ?")) {
      update.setInt(1, by);
      update.setString(2, sku);
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

  private static void delete(Connection connection, Order order) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from orders where id = ?")) {
      delete.setLong(1, order.id());
      if (delete.executeUpdate() == 0) {
        throw new SQLException("no such order");
      }
    }
  }
}
