// A plain value is read from the rows, and used when they and all but their statement's try are done.
package shop.leak;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

public class PlainValueLater {
  public void delete(Connection conn) throws SQLException {
    try (PreparedStatement stmnt = conn.prepareStatement("select oid from blobs")) {
      stmnt.setMaxRows(1);
      int oid;
      try (ResultSet res = stmnt.executeQuery()) {
        if (!res.next()) {
          throw new IllegalStateException("no blob");
        }
        oid = res.getInt(1);
      }
      if (oid != -1) {
        conn.setReadOnly(false);
        conn.setSchema("oid" + oid);
      }
    }
  }
}
