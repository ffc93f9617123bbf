// A statement that is run again closes its result set: the variable may take the next one.
package shop.orders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

public class StatementRunAgain {
  private Connection conn;

  public int difference() throws SQLException {
    ResultSet rows = null;
    int orders = 0;
    int carts = 0;
    try (Statement statement = conn.createStatement()) {
      rows = statement.executeQuery("select count(*) from orders");
      if (rows.next()) {
        orders = rows.getInt(1);
      }
      rows = statement.executeQuery("select count(*) from cart");
      if (rows.next()) {
        carts = rows.getInt(1);
      }
    } finally {
      if (rows != null) {
        rows.close();
      }
    }
    return orders - carts;
  }

  public int total(List<Long> orders) throws SQLException {
    int total = 0;
    try (PreparedStatement statement = conn.prepareStatement("select n from item where o = ?")) {
      ResultSet rows = null;
      for (Long order : orders) {
        statement.setLong(1, order);
        rows = statement.executeQuery();
        while (rows.next()) {
          total += rows.getInt(1);
        }
      }
      if (rows != null) {
        rows.close();
      }
    }
    return total;
  }

  public int last(String first, String second) throws SQLException {
    try (Statement statement = conn.createStatement()) {
      ResultSet rows = statement.executeQuery(first);
      try (Statement statement2 = conn.createStatement()) {
        rows = statement2.executeQuery(second);
        return rows.next() ? rows.getInt(1) : 0;
      }
    }
  }
}
