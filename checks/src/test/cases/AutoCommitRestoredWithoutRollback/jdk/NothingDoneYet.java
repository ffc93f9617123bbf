// To set parameters stores nothing, and what is told to fail is what fails once something is stored.
package bank.modes;

import java.io.BufferedReader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

public class NothingDoneYet {
  private final Connection connection;

  public NothingDoneYet(Connection connection) {
    this.connection = connection;
  }

  public interface Setter {
    void setValues(PreparedStatement statement) throws SQLException;
  }

  public void load(BufferedReader in) throws SQLException, IOException {
    boolean mode = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        statement.addBatch(line);
      }
      in.close();
      statement.executeBatch();
      connection.commit();
    } finally {
      connection.setAutoCommit(mode); // finding: AutoCommitRestoredWithoutRollback MEDIUM
    }
  }

  public List<String> read(PreparedStatement statement, Setter setter) throws SQLException {
    boolean mode = connection.getAutoCommit();
    List<String> names = new ArrayList<>();
    try {
      connection.setAutoCommit(false);
      setter.setValues(statement);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
      return names;
    } finally {
      connection.setAutoCommit(mode);
    }
  }
}
