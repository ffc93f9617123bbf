// What is passed on, and closed only where that fails, is not this method's otherwise.
// So is what is closed only as the one that gets it says.
package shop.passed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

public class PassedToAnother {
  interface Receiver {
    void receive(Connection conn, Statement statement) throws SQLException;
  }

  interface Observer {
    boolean isIterated();

    void rows(Statement statement, ResultSet rows) throws SQLException;
  }

  public void send(Connection conn, Receiver receiver) throws SQLException {
    Statement statement = conn.createStatement();
    try {
      receiver.receive(conn, statement);
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
  }

  public void run(Connection conn) throws SQLException {
    try (Statement statement = conn.createStatement()) {
      try {
        statement.executeUpdate("delete from basket");
      } catch (SQLException e) {
        throw e;
      }
    }
  }

  public void select(Connection conn, String sql, Observer observer) throws SQLException {
    boolean iterated = observer.isIterated();
    // What fails before the observer has it leaves it open.
    PreparedStatement statement =
        conn.prepareStatement(sql);
    try {
      ResultSet rows = statement.executeQuery();
      observer.rows(statement, rows);
    } finally {
      if (!iterated) {
        statement.close();
      }
    }
  }

  public void count(Connection conn, Observer observer) throws SQLException {
    Statement statement = conn.createStatement();
    try {
      observer.rows(statement, null);
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
    if (!observer.isIterated()) {
      statement.close();
    }
  }

  public void log(Connection conn, String sql, Observer observer) throws SQLException {
    PreparedStatement statement =
        conn.prepareStatement(sql);
    try {
      observer.rows(statement, statement.executeQuery());
    } finally {
      if (observer.isIterated()) {
        System.out.println("goes on: " + sql);
      } else {
        statement.close();
      }
    }
  }
}
