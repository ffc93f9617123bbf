// What makes objects of rows writes nothing, so that restoring commits reads; what stores them does.
package bank.modes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

public class RowsMapped {

  interface Mapper {
    String mapRow(ResultSet rows, int number) throws SQLException;

    void storeRow(ResultSet rows) throws SQLException;
  }

  public List<String> all(PreparedStatement query, Mapper mapper) throws SQLException {
    Connection conn = query.getConnection();
    boolean before = conn.getAutoCommit();
    List<String> all = new ArrayList<>();
    try {
      conn.setAutoCommit(false);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          all.add(mapper.mapRow(rows, all.size()));
        }
      }
      return all;
    } finally {
      conn.setAutoCommit(before);
    }
  }

  public void store(PreparedStatement query, Mapper mapper) throws SQLException {
    Connection conn = query.getConnection();
    boolean before = conn.getAutoCommit();
    try {
      conn.setAutoCommit(false);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          mapper.storeRow(rows);
        }
      }
    } finally {
      conn.setAutoCommit(before); // finding: AutoCommitRestoredWithoutRollback MEDIUM; no repair: only you can tell
    }
  }
}
