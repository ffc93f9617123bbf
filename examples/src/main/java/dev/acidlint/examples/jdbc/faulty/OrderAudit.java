package dev.acidlint.examples.jdbc.faulty;

import dev.acidlint.examples.orders.Audit;
import dev.acidlint.examples.orders.Order;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Keeps orders on record in plain JDBC. */
public final class OrderAudit implements Audit {
  private final DataSource dataSource;

  public OrderAudit(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public void record(Order order) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement("insert into audit (id, customer) values (?, ?)")) {
      insert.setLong(1, order.id());
      insert.setString(2, order.customer());
      insert.executeUpdate();
    } catch (SQLException e) {
      System.err.println("not recorded: " + e);
    }
  }
}
