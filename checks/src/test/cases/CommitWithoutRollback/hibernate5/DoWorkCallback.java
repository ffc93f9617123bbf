// Trap 28: the connection of a callback is Hibernate's; nothing is begun on it here.
package shop.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.hibernate.Session;

public class DoWorkCallback {

  public void load(Session session, List<String> rows) {
    session.doWork(connection -> insert(connection, rows));
  }

  private static void insert(Connection connection, List<String> rows) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement("insert into r(t) values (?)")) {
      for (String row : rows) {
        insert.setString(1, row);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
