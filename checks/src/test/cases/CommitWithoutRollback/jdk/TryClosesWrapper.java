// What the end of a try does to a transaction, the close of the project's own resource tells.
package shop.wrappers;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class TryClosesWrapper {
  private final DataSource source;

  public TryClosesWrapper(DataSource source) {
    this.source = source;
  }

  public void closes(String sql) throws SQLException {
    try (Closing unit = new Closing(source)) {
      unit.begin();
      unit.run(sql);
      unit.commit(); // finding: CommitWithoutRollback MEDIUM; no repair: in a helper method
    }
  }

  public void closesWhatConstructorBegan(String sql) throws SQLException {
    try (Begun unit = new Begun(source)) {
      unit.run(sql);
      unit.commit(); // finding: CommitWithoutRollback MEDIUM; no repair: in a helper method
    }
  }

  public void rollsBack(String sql) throws SQLException {
    try (RollingBack unit = new RollingBack(source)) {
      unit.begin();
      unit.run(sql);
      unit.commit();
    }
  }

  public void rollsBackBeforeHand(String sql) throws SQLException {
    try (Closing unit = new Closing(source)) {
      try {
        unit.begin();
        unit.run(sql);
        unit.commit();
      } catch (SQLException | RuntimeException e) {
        unit.rollback();
        throw e;
      }
    }
  }

  public void rollsBackUnlessDone(String sql) throws SQLException {
    try (UnlessDone unit = new UnlessDone(source)) {
      unit.begin();
      unit.run(sql);
      unit.commit();
    }
  }

  public void rollsBackUnlessAutoCommit(String sql) throws SQLException {
    try (UnlessAutoCommit unit = new UnlessAutoCommit(source)) {
      unit.begin();
      unit.run(sql);
      unit.commit();
    }
  }

  /** What another class makes of its end cannot be seen. */
  public void endsElsewhere(String sql, Sink sink) throws SQLException {
    try (EndedElsewhere unit = new EndedElsewhere(source, sink)) {
      unit.begin();
      unit.run(sql);
      unit.commit();
    }
  }

  /** Declared before, as a resource that is named only. */
  public void named(String sql) throws SQLException {
    RollingBack unit = new RollingBack(source);
    try (unit) {
      unit.begin();
      unit.run(sql);
      unit.commit();
    }
  }

  interface Sink {
    void finish(Connection connection);
  }

  public abstract static class Unit implements AutoCloseable {
    protected final Connection connection;

    protected Unit(DataSource source) throws SQLException {
      this.connection = source.getConnection();
    }

    public void begin() throws SQLException {
      connection.setAutoCommit(false);
    }

    public void run(String sql) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate(sql);
      }
    }

    public void commit() throws SQLException {
      connection.commit();
    }

    public void rollback() throws SQLException {
      connection.rollback();
    }

    @Override
    public abstract void close() throws SQLException;
  }

  public static class Closing extends Unit {
    public Closing(DataSource source) throws SQLException {
      super(source);
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }

  public static final class Begun extends Unit {
    public Begun(DataSource source) throws SQLException {
      super(source);
      connection.setAutoCommit(false);
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }

  public static class RollingBack extends Unit {
    public RollingBack(DataSource source) throws SQLException {
      super(source);
    }

    @Override
    public void close() throws SQLException {
      try {
        rollback();
      } finally {
        connection.close();
      }
    }
  }

  public static class UnlessDone extends Unit {
    private boolean done;

    public UnlessDone(DataSource source) throws SQLException {
      super(source);
    }

    @Override
    public void commit() throws SQLException {
      super.commit();
      done = true;
    }

    @Override
    public void close() throws SQLException {
      if (!done) {
        connection.rollback();
      }
      connection.close();
    }
  }

  public static final class UnlessAutoCommit extends Unit {
    public UnlessAutoCommit(DataSource source) throws SQLException {
      super(source);
    }

    @Override
    public void close() throws SQLException {
      if (!connection.getAutoCommit()) {
        connection.rollback();
      }
      connection.close();
    }
  }

  public static class EndedElsewhere extends Unit {
    private final Sink sink;

    public EndedElsewhere(DataSource source, Sink sink) throws SQLException {
      super(source);
      this.sink = sink;
    }

    @Override
    public void close() {
      sink.finish(connection);
    }
  }
}
