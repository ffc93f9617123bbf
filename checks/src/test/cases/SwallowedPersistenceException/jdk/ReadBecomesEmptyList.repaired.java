// A failed query becomes an empty list.
package shop.swallow;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

public class ReadBecomesEmptyList {
  public List<String> names(Connection conn) {
    try (Statement statement = conn.createStatement();
        ResultSet found = statement.executeQuery("select name from customer")) {
      List<String> names = new ArrayList<>();
      while (found.next()) {
        names.add(found.getString(1));
      }
      return names;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
