// What toString() shows is for people to read: a text that misses something is better than none.
package shop.dao;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

public class TextForPeople {
  private final Connection connection;

  public TextForPeople(Connection connection) {
    this.connection = connection;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("orders");
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select name from orders")) {
      while (rows.next()) {
        text.append(' ').append(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  String names() {
    StringBuilder text = new StringBuilder("orders");
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select name from orders")) {
      while (rows.next()) {
        text.append(' ').append(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }
}
