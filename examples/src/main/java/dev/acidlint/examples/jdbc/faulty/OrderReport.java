package dev.acidlint.examples.jdbc.faulty;

import dev.acidlint.examples.orders.OrderException;
import dev.acidlint.examples.orders.Report;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Looks orders up in plain JDBC. */
public final class OrderReport implements Report {
  private final DataSource dataSource;

  public OrderReport(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public int quantity(long id) throws SQLException {
    Connection connection = dataSource.getConnection();
    int quantity;
    try (PreparedStatement query =
        connection.prepareStatement("select quantity from orders where id = ?")) {
      query.setLong(1, id);
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          throw new OrderException("no such order: " + id);
        }
        quantity = row.getInt("quantity");
      }
    }
    connection.close();
    return quantity;
  }
}
