// A helper closes four statements, each if it is there, before it gives the mode back.
package bank.modes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class RestoresAmongManyCloses {
  private final Connection connection;
  private PreparedStatement collections;
  private PreparedStatement actors;
  private PreparedStatement files;
  private PreparedStatement trails;

  public RestoresAmongManyCloses(Connection connection) {
    this.connection = connection;
  }

  public void add(String actor, String file) {
    try {
      prepare();
      try {
        actors.setString(1, actor);
        files.setString(1, file);
        execute();
      } finally {
        release(); // finding: AutoCommitRestoredWithoutRollback HIGH; no repair: in a helper method
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void prepare() throws SQLException {
    connection.setAutoCommit(false);
    collections = connection.prepareStatement("INSERT INTO collection VALUES ('main')");
    actors = connection.prepareStatement("INSERT INTO actor VALUES (?)");
    files = connection.prepareStatement("INSERT INTO file VALUES (?)");
    trails = connection.prepareStatement("INSERT INTO trail SELECT MAX(id) FROM file");
  }

  private void execute() throws SQLException {
    collections.execute();
    actors.execute();
    files.execute();
    trails.execute();
    connection.commit();
  }

  private void release() throws SQLException {
    if (collections != null) {
      collections.close();
    }
    if (actors != null) {
      actors.close();
    }
    if (files != null) {
      files.close();
    }
    if (trails != null) {
      trails.close();
    }
    if (connection != null) {
      connection.setAutoCommit(true);
      connection.close();
    }
  }
}
