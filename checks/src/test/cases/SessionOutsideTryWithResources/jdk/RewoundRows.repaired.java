// Rows that are rewound at the end are read again by somebody else; what is read on is not.
package shop.rewound;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

public class RewoundRows {
  public List<Long> keys(Statement insert) throws SQLException {
    ResultSet rows = insert.getGeneratedKeys();
    List<Long> keys = new ArrayList<>();
    while (rows.next()) {
      keys.add(rows.getLong(1));
    }
    rows.beforeFirst();
    return keys;
  }

  public long sum(Statement query) throws SQLException {
    try (ResultSet rows = query.executeQuery("select n from article")) {
      rows.last();
      long sum = rows.getLong(1);
      rows.beforeFirst();
      while (rows.next()) {
        sum += rows.getLong(1);
      }
      return sum;
    }
  }
}
