package dev.acidlint.examples.jdbc.faulty;

import dev.acidlint.examples.orders.Order;
import dev.acidlint.examples.orders.OrderImport;
import dev.acidlint.examples.orders.Payments;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Imports orders on one JDBC connection. */
public final class OrderImporter implements OrderImport<Connection> {
  private final Payments payments;

  public OrderImporter(Payments payments) {
    this.payments = payments;
  }

  @Override
  public void importOne(Connection connection, Order order) throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into orders (id, customer, sku, quantity) values (?, ?, ?, ?)")) {
      insert.setLong(1, order.id());
      insert.setString(2, order.customer());
      insert.setString(3, order.sku());
      insert.setInt(4, order.quantity());
      insert.executeUpdate();
    }
    payments.charge(order);
    connection.commit();
  }
}
