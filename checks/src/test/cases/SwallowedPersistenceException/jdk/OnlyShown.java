// A read that leaves nothing behind but what it prints: that it failed is printed, too.
package shop.shown;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;

public class OnlyShown {
  private static final Logger LOG = Logger.getLogger("shop");

  public void show(Connection conn) {
    String doing = "asking";
    try (Statement statement = conn.createStatement();
        ResultSet rows = statement.executeQuery("select name from customers")) {
      List<String> names = new ArrayList<>();
      doing = "reading";
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      names.forEach(System.out::println);
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: meant
      LOG.warning("failed while " + doing + ": " + e);
    }
  }

  public List<String> names(Connection conn) {
    List<String> names = new ArrayList<>();
    try (Statement statement = conn.createStatement();
        ResultSet rows = statement.executeQuery("select name from customers")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    } catch (SQLException e) { // finding: SwallowedPersistenceException MEDIUM
      LOG.warning("failed: " + e);
    }
    return names;
  }

  public void into(Connection conn, List<String> names) {
    try (Statement statement = conn.createStatement();
        ResultSet rows = statement.executeQuery("select name from customers")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    } catch (SQLException e) { // finding: SwallowedPersistenceException MEDIUM
      LOG.warning("failed: " + e);
    }
  }

  public void check(Connection conn) {
    try (Statement statement = conn.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from customers")) {
      if (!rows.next()) {
        throw new IllegalStateException("no customers");
      }
    } catch (SQLException e) { // finding: SwallowedPersistenceException MEDIUM
      LOG.warning("failed: " + e);
    }
  }

  interface Orders {
    List<String> findByState(String state) throws SQLException;

    long countByState(String state) throws SQLException;

    void close(String state) throws SQLException;
  }

  public void print(Orders orders) {
    try {
      System.out.println(orders.countByState("open") + " open");
      for (String order : orders.findByState("open")) {
        System.out.println(order);
      }
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: meant
      LOG.warning("failed: " + e);
    }
  }

  public void printLast(Orders orders) {
    try {
      System.out.println(orders.countByState("open") + " open");
      orders.close("open");
    } catch (SQLException e) { // finding: SwallowedPersistenceException MEDIUM
      LOG.warning("failed: " + e);
    }
  }
}
