// A try that only closes a statement needs no rollback of its own: one around all the work does.
package shop.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

public class PreparesBeforeInnerTry {

  public void copy(Connection c) throws SQLException {
    c.setAutoCommit(false);
    try (Statement select = c.createStatement();
        ResultSet rs = select.executeQuery("select id from orders")) {
      System.out.println(rs.getMetaData().getColumnCount());
    }
    try (PreparedStatement insert = c.prepareStatement("insert into copies values (?)")) {
      insert.setInt(1, 1);
      insert.executeUpdate();
      c.commit(); // finding: CommitWithoutRollback HIGH
    }
  }
}
