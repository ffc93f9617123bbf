// A project's own transaction opens the connection that it begins on, and may end it when closed.
package shop.units;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class WrapperOpensAndBegins {
  private final DataSource source;

  public WrapperOpensAndBegins(DataSource source) {
    this.source = source;
  }

  public void store(String sql) throws SQLException {
    Unit unit = new Unit(source);
    unit.begin(); // finding: SessionOutsideTryWithResources MEDIUM; no repair: in a field
    unit.run(sql);
    unit.commit(); // finding: CommitWithoutRollback MEDIUM; no repair: in a helper method
    unit.release();
  }

  public void storeAndRelease(String sql) throws SQLException {
    Unit unit = new Unit(source);
    try {
      unit.begin();
      unit.run(sql);
      unit.commit(); // finding: CommitWithoutRollback MEDIUM; no repair: in a helper method
    } finally {
      unit.release();
    }
  }

  public void storeSafely(String sql) throws SQLException {
    Unit unit = new Unit(source);
    try {
      unit.begin();
      unit.run(sql);
      unit.commit();
    } catch (SQLException | RuntimeException e) {
      unit.rollback();
      throw e;
    } finally {
      unit.release();
    }
  }

  /** To close it rolls back what is not committed. */
  public void storeInTry(String sql) throws SQLException {
    try (ClosingUnit unit = new ClosingUnit(source)) {
      unit.begin();
      unit.run(sql);
      unit.commit();
    }
  }

  /** What becomes of it there cannot be seen. */
  public void storeAndHandOn(String sql, Sink sink) throws SQLException {
    Unit unit = new Unit(source);
    unit.begin();
    try {
      unit.run(sql);
      unit.commit();
    } finally {
      sink.finish(unit);
    }
  }

  interface Sink {
    void finish(Unit unit);
  }

  public static class Unit {
    private final DataSource source;
    protected Connection connection;

    public Unit(DataSource source) {
      this.source = source;
    }

    public void begin() throws SQLException {
      connection = source.getConnection();
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

    public void release() throws SQLException {
      connection.close();
    }
  }

  public static class ClosingUnit extends Unit implements AutoCloseable {
    public ClosingUnit(DataSource source) {
      super(source);
    }

    @Override
    public void close() throws SQLException {
      if (!connection.isClosed()) {
        rollback();
        release();
      }
    }
  }
}
