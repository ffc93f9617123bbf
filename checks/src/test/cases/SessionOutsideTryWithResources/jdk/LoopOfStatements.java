// Traps 34 and 35: a statement a round, all closed with their connection, but pile up until then.
package shop.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

public class LoopOfStatements {
  private final DataSource dataSource;

  public LoopOfStatements(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void revoke(List<String> tokens) throws SQLException {
    PreparedStatement update = null;
    try (Connection conn = dataSource.getConnection()) {
      try {
        for (String token : tokens) {
          update = conn.prepareStatement("update token set state = 'R' where id = ?"); // finding: SessionOutsideTryWithResources MEDIUM; no repair: given another
          update.setString(1, token);
          update.executeUpdate();
        }
      } finally {
        if (update != null) {
          update.close();
        }
      }
    }
  }

  public void revokeOn(Connection conn, List<String> tokens) throws SQLException {
    PreparedStatement update = null;
    try {
      for (String token : tokens) {
        update = conn.prepareStatement("update token set state = 'R' where id = ?"); // finding: SessionOutsideTryWithResources HIGH; no repair: given another
        update.setString(1, token);
        update.executeUpdate();
      }
    } finally {
      if (update != null) {
        update.close();
      }
    }
  }

  public void revokeEach(List<String> tokens) throws SQLException {
    try (Connection conn = dataSource.getConnection()) {
      for (String token : tokens) {
        PreparedStatement update = conn.prepareStatement("delete from token where id = ?"); // finding: SessionOutsideTryWithResources MEDIUM
        update.setString(1, token);
        update.executeUpdate();
      }
    }
  }

  public void revokeClosing(List<String> tokens) throws SQLException {
    try (Connection conn = dataSource.getConnection()) {
      for (String token : tokens) {
        PreparedStatement update = conn.prepareStatement("delete from token where id = ?"); // finding: SessionOutsideTryWithResources LOW
        update.setString(1, token);
        update.executeUpdate();
        update.close();
      }
    }
  }

  public void revokeApart(List<String> tokens) throws SQLException {
    for (String token : tokens) {
      try (Connection conn = dataSource.getConnection()) {
        PreparedStatement update = conn.prepareStatement("delete from token where id = ?"); // finding: SessionOutsideTryWithResources LOW
        update.setString(1, token);
        update.executeUpdate();
      }
    }
  }

  public void revokeTwice(String token) throws SQLException {
    try (Connection conn = dataSource.getConnection()) {
      PreparedStatement update = conn.prepareStatement("delete from token where id = '1'"); // finding: SessionOutsideTryWithResources LOW
      update.executeUpdate();
      update = conn.prepareStatement("delete from token where id = '2'"); // finding: SessionOutsideTryWithResources LOW
      update.executeUpdate();
    }
  }
}
