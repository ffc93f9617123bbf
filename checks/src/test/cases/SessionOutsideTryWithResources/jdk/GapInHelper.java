// The method that takes the rows over closes them: what fails in it before its try is a gap.
package shop.gap;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

public class GapInHelper {
  List<String> tables(DatabaseMetaData meta) throws SQLException {
    return extract(meta.getTables(null, null, "%", null)); // finding: SessionOutsideTryWithResources LOW
  }

  List<String> columns(DatabaseMetaData meta) throws SQLException {
    ResultSet columns = meta.getColumns(null, null, "%", "%"); // finding: SessionOutsideTryWithResources LOW
    List<String> all = new ArrayList<>();
    all.addAll(extract(columns));
    return all;
  }

  List<String> keys(DatabaseMetaData meta) throws SQLException {
    return extractFirst(meta.getPrimaryKeys(null, null, "orders")); // finding: SessionOutsideTryWithResources HIGH
  }

  private static List<String> extract(ResultSet rows) throws SQLException {
    rows.setFetchSize(100);
    List<String> names = new ArrayList<>();
    try {
      while (rows.next()) {
        names.add(rows.getString(3));
      }
    } finally {
      rows.close();
    }
    return names;
  }

  /** The first row is read before the try. */
  private static List<String> extractFirst(ResultSet rows) throws SQLException {
    List<String> names = new ArrayList<>();
    if (!rows.next()) {
      return names;
    }
    try {
      names.add(rows.getString(3));
    } finally {
      rows.close();
    }
    return names;
  }
}
