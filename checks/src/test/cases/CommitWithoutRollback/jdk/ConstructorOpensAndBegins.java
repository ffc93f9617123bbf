// A project's own transaction opens its connection when it is made: its methods end and close that.
package shop.units;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class ConstructorOpensAndBegins {
  private final DataSource source;
  private Unit current;

  public ConstructorOpensAndBegins(DataSource source) {
    this.source = source;
  }

  public void store(String sql) throws SQLException {
    Unit unit = new Unit(source); // finding: SessionOutsideTryWithResources MEDIUM; no repair: field
    unit.run(sql);
    unit.commit(); // finding: CommitWithoutRollback HIGH; no repair: in a helper method
    unit.release();
  }

  public void storeAndRelease(String sql) throws SQLException {
    Unit unit = new Unit(source);
    try {
      unit.run(sql);
      unit.commit(); // finding: CommitWithoutRollback MEDIUM; no repair: in a helper method
    } finally {
      unit.release();
    }
  }

  public void storeInFactorysUnit(String sql) throws SQLException {
    Unit unit = Unit.open(source);
    try {
      unit.run(sql);
      unit.commit(); // finding: CommitWithoutRollback MEDIUM; no repair: in a helper method
    } finally {
      unit.release();
    }
  }

  public void storeSafely(String sql) throws SQLException {
    Unit unit = new Unit(source);
    try {
      unit.run(sql);
      unit.commit();
    } catch (SQLException | RuntimeException e) {
      unit.rollback();
      throw e;
    } finally {
      unit.release();
    }
  }

  public void storeOldStyle(String sql) throws SQLException {
    Unit unit = null;
    boolean stored = false;
    try {
      unit = Unit.open(source);
      unit.run(sql);
      unit.commit();
      stored = true;
    } finally {
      if (unit != null) {
        if (!stored) {
          unit.rollback();
        }
        unit.release();
      }
    }
  }

  /** To close it rolls back what is not committed. */
  public void storeInTry(String sql) throws SQLException {
    try (ClosingUnit unit = new ClosingUnit(source)) {
      unit.run(sql);
      unit.commit();
    }
  }

  /** What becomes of it there cannot be seen. */
  public void storeAndHandOn(String sql, Sink sink) throws SQLException {
    Unit unit = new Unit(source);
    try {
      unit.run(sql);
      unit.commit();
    } finally {
      sink.finish(unit);
    }
  }

  /** Another function ends it. */
  public void storeInScope(String sql, Scope scope) throws SQLException {
    Unit unit = new Unit(source);
    scope.onFailure(unit::rollback);
    scope.onFailure(() -> unit.release());
    unit.run(sql);
    unit.commit();
  }

  public Unit started(String sql) throws SQLException {
    Unit unit = new Unit(source);
    unit.run(sql);
    return unit;
  }

  public void start(String sql) throws SQLException {
    current = new Unit(source);
    current.run(sql);
  }

  public void end() throws SQLException {
    current.commit();
    current.release();
  }

  /** It works on what it is given, which this method has opened. */
  public void storeInGiven(String sql) throws SQLException {
    try (Connection connection = source.getConnection()) {
      Given unit = new Given(connection);
      unit.run(sql);
      unit.commit(); // finding: CommitWithoutRollback MEDIUM; no repair: in a helper method
    }
  }

  public void storeInGivenSafely(String sql) throws SQLException {
    try (Connection connection = source.getConnection()) {
      Given unit = new Given(connection);
      try {
        unit.run(sql);
        unit.commit();
      } catch (SQLException | RuntimeException e) {
        unit.rollback();
        throw e;
      }
    }
  }

  public void storeInGivenByHand(String sql) throws SQLException {
    try (Connection connection = source.getConnection()) {
      Given unit = new Given(connection);
      try {
        unit.run(sql);
        unit.commit();
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    }
  }

  interface Sink {
    void finish(Unit unit);
  }

  interface Scope {
    void onFailure(Step step);
  }

  interface Step {
    void run() throws SQLException;
  }

  public static class Unit {
    protected final Connection connection;

    public Unit(DataSource source) throws SQLException {
      connection = source.getConnection();
      connection.setAutoCommit(false);
    }

    static Unit open(DataSource source) throws SQLException {
      return new Unit(source);
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
    public ClosingUnit(DataSource source) throws SQLException {
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

  public static class Given {
    private final Connection connection;

    public Given(Connection connection) throws SQLException {
      this.connection = connection;
      this.connection.setAutoCommit(false);
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
  }
}
