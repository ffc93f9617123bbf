// A connection in a field is closed by another method, unless the next attempt puts another one there.
package shop.lock;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

public class FieldOverwrittenByRetry {
  private final DataSource dataSource;
  private final List<Session> sessions = new ArrayList<>();
  private Connection connection;

  public FieldOverwrittenByRetry(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void lock() throws InterruptedException {
    while (true) {
      try {
        connection = dataSource.getConnection(); // finding: SessionOutsideTryWithResources MEDIUM; no repair: given another session
        try (PreparedStatement statement = connection.prepareStatement("lock table orders")) {
          statement.execute();
        }
        break;
      } catch (SQLException e) {
        System.err.println("no lock yet: " + e);
      }
      Thread.sleep(100);
    }
  }

  public void lockAfresh() throws InterruptedException {
    while (true) {
      try {
        connection = dataSource.getConnection();
        try (PreparedStatement statement = connection.prepareStatement("lock table orders")) {
          statement.execute();
        }
        break;
      } catch (SQLException e) {
        System.err.println("no lock yet: " + e);
        unlock();
      }
      Thread.sleep(100);
    }
  }

  public void lockInSession() throws InterruptedException {
    while (true) {
      try {
        Connection opened = dataSource.getConnection();
        connection = opened;
        sessions.add(new Session(opened));
        try (PreparedStatement statement = opened.prepareStatement("lock table orders")) {
          statement.execute();
        }
        break;
      } catch (SQLException e) {
        System.err.println("no lock yet: " + e);
      }
      Thread.sleep(100);
    }
  }

  public void lockOnce() throws SQLException {
    connection = dataSource.getConnection();
    try (PreparedStatement statement = connection.prepareStatement("lock table orders")) {
      statement.execute();
    }
  }

  public void unlock() {
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException e) {
        System.err.println("still locked: " + e);
      }
      connection = null;
    }
    sessions.forEach(Session::end);
  }

  private static final class Session {
    private final Connection held;

    private Session(Connection held) {
      this.held = held;
    }

    void end() {
      try {
        held.close();
      } catch (SQLException e) {
        System.err.println("still locked: " + e);
      }
    }
  }
}
