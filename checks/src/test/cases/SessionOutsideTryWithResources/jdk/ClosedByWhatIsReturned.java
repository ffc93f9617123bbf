// What an object or a function that leaves the method closes or uses must stay open.
package shop.returned;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;

public class ClosedByWhatIsReturned {

  public InputStream closing(Statement statement, String sql) throws SQLException {
    ResultSet rows = statement.executeQuery(sql); // finding: SessionOutsideTryWithResources LOW; no repair: handed on
    if (!rows.next()) {
      rows.close();
      throw new SQLException("no row");
    }
    InputStream in = rows.getBinaryStream(1);
    return new FilterInputStream(in) {
      @Override
      public void close() throws IOException {
        in.close();
        closeQuietly(rows);
      }
    };
  }

  private static void closeQuietly(ResultSet rows) {
    try {
      rows.close();
    } catch (SQLException e) {
      System.err.println(e);
    }
  }

  public Iterator<String> reading(Statement statement, String sql) throws SQLException {
    ResultSet rows = statement.executeQuery(sql); // finding: SessionOutsideTryWithResources LOW; no repair: handed on
    if (!rows.next()) {
      throw new SQLException("no row");
    }
    Iterator<String> names =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            try {
              return rows.next();
            } catch (SQLException e) {
              throw new IllegalStateException(e);
            }
          }

          @Override
          public String next() {
            try {
              return rows.getString(1);
            } catch (SQLException e) {
              throw new IllegalStateException(e);
            }
          }
        };
    return names;
  }
}
