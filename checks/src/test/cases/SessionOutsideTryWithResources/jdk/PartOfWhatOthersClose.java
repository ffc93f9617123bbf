// A method that those call which close it may work on theirs; so may one that gives it to others.
package shop.parts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class PartOfWhatOthersClose {

  public void add(String article) throws SQLException {
    Connection conn = Database.open();
    try {
      lock(article);
      try (PreparedStatement insert = conn.prepareStatement("insert into stock values (?)")) {
        insert.setString(1, article);
        insert.executeUpdate();
      }
    } finally {
      conn.close();
    }
  }

  public void remove(String article) throws SQLException {
    Connection conn = Database.open();
    try {
      lock(article);
      try (PreparedStatement delete = conn.prepareStatement("delete from stock where a = ?")) {
        delete.setString(1, article);
        delete.executeUpdate();
      }
    } finally {
      conn.close();
    }
  }

  private void lock(String article) throws SQLException {
    Connection conn = Database.open();
    try (PreparedStatement lock = conn.prepareStatement("select 1 from a where a = ? for update")) {
      lock.setString(1, article);
      lock.execute();
    }
  }

  public Rows rows() throws SQLException {
    Connection conn = Database.open();
    return new Rows(conn);
  }

  record Rows(Connection connection) {}

  static class Database {
    static Provider provider;

    static Connection open() throws SQLException {
      return provider.get();
    }
  }

  interface Provider {
    Connection get() throws SQLException;
  }
}
