// What a wrapper does at its end may hang on a flag of its own, which its begin or commit sets.
package shop.flags;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class WrapperKeepsFlag {
  private final DataSource source;

  public WrapperKeepsFlag(DataSource source) {
    this.source = source;
  }

  public void writes(String sql) throws SQLException {
    try (ReadOrWrite unit = new ReadOrWrite(source)) { // finding: CommitWithoutRollback MEDIUM; no repair: in a helper method
      unit.begin(false);
      unit.run(sql);
    }
  }

  public void reads(String sql) throws SQLException {
    try (ReadOrWrite unit = new ReadOrWrite(source)) { // finding: CommitWithoutRollback LOW; no repair: auto-commit mode
      unit.begin(true);
      unit.run(sql);
    }
  }

  /** Which it is, this method does not know. */
  public void either(boolean reading, String sql) throws SQLException {
    try (ReadOrWrite unit = new ReadOrWrite(source)) { // finding: CommitWithoutRollback LOW; no repair: auto-commit mode
      unit.begin(reading);
      unit.run(sql);
    }
  }

  public void lent(String sql, Work work) throws SQLException {
    try (ReadOrWrite unit = new ReadOrWrite(source)) { // finding: CommitWithoutRollback MEDIUM; no repair: in a helper method
      unit.begin(false);
      work.on(unit, sql);
    }
  }

  public void switched(String sql) throws SQLException {
    try (ReadOrWrite unit = new ReadOrWrite(source)) { // finding: CommitWithoutRollback LOW; no repair: auto-commit mode
      unit.begin(false);
      restart(unit);
      unit.run(sql);
    }
  }

  private static void restart(ReadOrWrite unit) throws SQLException {
    unit.rollback();
    unit.begin(true);
  }

  public void unlessRolledBack(String sql) throws SQLException {
    try (UnlessRolledBack unit = new UnlessRolledBack(source)) { // finding: CommitWithoutRollback LOW; no repair: auto-commit mode
      unit.begin();
      try {
        unit.run(sql);
      } catch (SQLException | RuntimeException e) {
        unit.rollback();
        throw e;
      }
    }
  }

  public void commitsWhatFailed(String sql) throws SQLException {
    try (UnlessRolledBack unit = new UnlessRolledBack(source)) { // finding: CommitWithoutRollback MEDIUM; no repair: in a helper method
      unit.begin();
      unit.run(sql);
    }
  }

  public void saysThatItFailed(String sql) throws SQLException {
    try (UnlessFailed unit = new UnlessFailed(source)) { // finding: CommitWithoutRollback LOW; no repair: auto-commit mode
      unit.begin();
      try {
        unit.run(sql);
      } catch (SQLException | RuntimeException e) {
        unit.fail();
        throw e;
      }
    }
  }

  /** Whoever works with it may say so. */
  public void mayBeTold(String sql, Work work) throws SQLException {
    try (UnlessFailed unit = new UnlessFailed(source)) { // finding: CommitWithoutRollback LOW; no repair: auto-commit mode
      unit.begin();
      work.on(unit, sql);
    }
  }

  interface Work {
    void on(Unit unit, String sql) throws SQLException;
  }

  public abstract static class Unit implements AutoCloseable {
    protected final Connection connection;

    protected Unit(DataSource source) throws SQLException {
      this.connection = source.getConnection();
    }

    public void run(String sql) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate(sql);
      }
    }
  }

  public static class ReadOrWrite extends Unit {
    private boolean reading;

    public ReadOrWrite(DataSource source) throws SQLException {
      super(source);
    }

    public void begin(boolean readOnly) throws SQLException {
      connection.setAutoCommit(false);
      reading = readOnly;
    }

    public void rollback() throws SQLException {
      connection.rollback();
    }

    @Override
    public void close() throws SQLException {
      try {
        if (reading) {
          connection.rollback();
        } else {
          connection.commit();
        }
      } finally {
        connection.close();
      }
    }
  }

  public static final class UnlessRolledBack extends Unit {
    private boolean over;

    public UnlessRolledBack(DataSource source) throws SQLException {
      super(source);
    }

    public void begin() throws SQLException {
      connection.setAutoCommit(false);
      over = false;
    }

    public void rollback() throws SQLException {
      connection.rollback();
      over = true;
    }

    @Override
    public void close() throws SQLException {
      try {
        if (!over) {
          connection.commit();
        }
      } finally {
        connection.close();
      }
    }
  }

  public static final class UnlessFailed extends Unit {
    private boolean failed;

    public UnlessFailed(DataSource source) throws SQLException {
      super(source);
    }

    public void begin() throws SQLException {
      connection.setAutoCommit(false);
    }

    public void fail() {
      failed = true;
    }

    @Override
    public void close() throws SQLException {
      try {
        if (failed) {
          connection.rollback();
        } else {
          connection.commit();
        }
      } finally {
        connection.close();
      }
    }
  }
}
