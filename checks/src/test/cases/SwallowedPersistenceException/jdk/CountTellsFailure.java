// The handler goes on to where the method asks whether any row was counted: not if it failed.
package shop.swallow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class CountTellsFailure {
  private final System.Logger log = System.getLogger("orders");

  public boolean anyRow(Connection conn, long order) {
    int rows = 0;
    try (Statement statement = conn.createStatement()) {
      rows = statement.executeUpdate("update orders set n = n + 1 where id = " + order);
    } catch (SQLException e) {
      log.log(System.Logger.Level.ERROR, "not touched", e);
    }
    return rows > 0;
  }

  public boolean oneRow(Connection conn, long order) {
    int rows = 0;
    try (Statement statement = conn.createStatement()) {
      rows = statement.executeUpdate("update orders set n = n + 1 where id = " + order);
    } catch (SQLException e) {
      log.log(System.Logger.Level.ERROR, "not touched", e);
    }
    return rows == 1;
  }

  public boolean anyNumber(Connection conn, long order) {
    int rows = 0;
    try (Statement statement = conn.createStatement()) {
      rows = statement.executeUpdate("update orders set n = n + 1 where id = " + order);
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      log.log(System.Logger.Level.ERROR, "not touched", e);
    }
    return rows >= 0;
  }

  public boolean countedBefore(Connection conn, long[] orders) {
    int rows = 0;
    try (Statement statement = conn.createStatement()) {
      rows = orders.length;
      statement.executeUpdate("update orders set n = n + 1 where id = " + orders[0]);
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      log.log(System.Logger.Level.ERROR, "not touched", e);
    }
    return rows > 0;
  }

  public int count(Connection conn, long order) {
    int rows = 0;
    try (Statement statement = conn.createStatement()) {
      rows = statement.executeUpdate("update orders set n = n + 1 where id = " + order);
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      log.log(System.Logger.Level.ERROR, "not touched", e);
    }
    return rows;
  }
}
