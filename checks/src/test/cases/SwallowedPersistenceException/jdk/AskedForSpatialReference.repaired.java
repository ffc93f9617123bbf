// A text for the second query that a test completes leads to that query in any case; a return does not.
package shop.maps;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

class AskedForSpatialReference {
  private final Connection conn;

  AskedForSpatialReference(Connection conn) {
    this.conn = conn;
  }

  Integer reference(String schema, String table, String column) throws SQLException {
    try (Statement declared = conn.createStatement();
        ResultSet rows = declared.executeQuery("select srid from geometry_columns")) {
      if (rows.next()) {
        return rows.getInt(1);
      }
    } catch (SQLException e) {
      // There is no such table.
    }
    StringBuilder sql = new StringBuilder("select srid(").append(column).append(") from ");
    if (schema != null) {
      sql.append(schema).append('.');
    } else if (table.isEmpty()) {
      sql.append("maps");
    }
    sql.append(table);
    try (Statement used = conn.createStatement();
        ResultSet rows = used.executeQuery(sql.toString())) {
      return rows.next() ? rows.getInt(1) : null;
    }
  }

  Integer referenceOfOwn(String schema, String table, String column) throws SQLException {
    try (Statement declared = conn.createStatement();
        ResultSet rows = declared.executeQuery("select srid from geometry_columns")) {
      if (rows.next()) {
        return rows.getInt(1);
      }
    } catch (SQLException e) {
      // There is no such table.
      throw e;
    }
    StringBuilder sql = new StringBuilder("select srid(").append(column).append(") from ");
    if (schema != null) {
      return null;
    }
    sql.append(table);
    try (Statement used = conn.createStatement();
        ResultSet rows = used.executeQuery(sql.toString())) {
      return rows.next() ? rows.getInt(1) : null;
    }
  }
}
