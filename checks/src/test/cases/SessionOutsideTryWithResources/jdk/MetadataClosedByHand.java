// What is returned needs its result set open: where that is closed by hand already, nothing gets worse.
package shop.metadata;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;

public class MetadataClosedByHand {

  public ResultSetMetaData closed(PreparedStatement query) throws SQLException {
    ResultSet rows = query.executeQuery(); // finding: SessionOutsideTryWithResources LOW
    ResultSetMetaData columns = rows.getMetaData();
    rows.close();
    return columns;
  }

  public ResultSetMetaData open(PreparedStatement query) throws SQLException {
    ResultSet rows = query.executeQuery(); // finding: SessionOutsideTryWithResources LOW; no repair: needs it open
    ResultSetMetaData columns = rows.getMetaData();
    if (columns.getColumnCount() > 0) {
      return columns;
    }
    rows.close();
    return null;
  }
}
