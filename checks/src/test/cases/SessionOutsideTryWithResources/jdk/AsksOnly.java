// A method that only asks whether a session is closed, or passes a result set on, owns neither.
package shop.asking;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

abstract class AsksOnly {
  interface Rows {
    ResultSet getResultSet();
  }

  interface Sessions {
    Connection current();
  }

  abstract List<String> extract(ResultSet rows) throws SQLException;

  abstract Sessions sessions();

  abstract boolean wantsMore();

  void read(Rows rows, List<String> into) throws SQLException {
    ResultSet set = rows.getResultSet();
    while (wantsMore() && !set.isClosed() && set.next()) {
      into.add(set.getString(1));
    }
  }

  boolean isClosed() {
    Connection connection = sessions().current();
    try {
      return connection.isClosed();
    } catch (SQLException e) {
      return true;
    }
  }

  List<String> keys(DatabaseMetaData data, List<String> tables) throws SQLException {
    List<String> all = new ArrayList<>();
    for (String table : tables) {
      all.addAll(extract(data.getImportedKeys(null, null, table)));
    }
    return all;
  }
}
