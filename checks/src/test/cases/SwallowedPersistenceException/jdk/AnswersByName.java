// A project's own exception that says what was found, or was not, is an answer.
package shop.answers;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class AnswersByName {
  static class TableAlreadyExistsException extends SQLException {
    private static final long serialVersionUID = 1L;
  }

  static class ColumnNotFoundException extends SQLException {
    private static final long serialVersionUID = 1L;
  }

  static class QuotaException extends SQLException {
    private static final long serialVersionUID = 1L;
  }

  interface Database {
    void create(String table) throws SQLException;

    int column(String name) throws SQLException;

    void insert(String row) throws SQLException;
  }

  public void create(Database database) {
    try {
      database.create("orders");
    } catch (TableAlreadyExistsException e) {
      // fine
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public int column(Database database, String name) {
    try {
      return database.column(name);
    } catch (ColumnNotFoundException e) {
      return 0;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public void insert(Database database) {
    try {
      database.insert("1");
    } catch (QuotaException e) { // finding: SwallowedPersistenceException MEDIUM
      // full
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public void comments(Connection conn, StringBuilder comments) {
    try (Statement statement = conn.createStatement()) {
      comments.append(statement.executeQuery("select text from comments"));
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: meant
      // don't die just because this failed
      System.err.println("no comments");
    }
  }

  public void details(Connection conn, StringBuilder details) {
    try (Statement statement = conn.createStatement()) {
      details.append(statement.executeQuery("select text from details"));
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: meant
      System.err.println("No details. Using defaults.");
    }
  }
}
