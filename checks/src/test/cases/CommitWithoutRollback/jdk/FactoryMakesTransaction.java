// A project's own transaction that asks the factory that makes it for the connection to begin on.
package shop.made;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class FactoryMakesTransaction {
  private final DataSource source;

  public FactoryMakesTransaction(DataSource source) {
    this.source = source;
  }

  public Unit begin() throws SQLException {
    return new Unit(this);
  }

  Connection connection() throws SQLException {
    return source.getConnection();
  }

  public void store(String sql) throws SQLException {
    Unit unit = begin(); // finding: SessionOutsideTryWithResources MEDIUM; no repair: no resource
    unit.run(sql);
    unit.commit(); // finding: CommitWithoutRollback MEDIUM; no repair: in a helper method
    unit.close();
  }

  public void storeSafely(String sql) throws SQLException {
    Unit unit = begin();
    try {
      unit.run(sql);
      unit.commit();
    } catch (SQLException | RuntimeException e) {
      unit.rollback();
      throw e;
    } finally {
      unit.close();
    }
  }

  /** Whoever gets it ends it. */
  public Unit storeAndHandOn(String sql) throws SQLException {
    Unit unit = begin();
    try {
      unit.run(sql);
    } catch (SQLException | RuntimeException e) {
      unit.rollback();
      unit.close();
      throw e;
    }
    return unit;
  }

  /** What becomes of it there cannot be seen. */
  public void handOn(Sink sink) throws SQLException {
    sink.accept(begin());
  }

  /** The connection is this object's own, which lends it to whoever asks. */
  public void storeOnLent(Lender lender, String sql) throws SQLException {
    LentUnit unit = lender.begin();
    unit.run(sql);
    unit.close();
  }

  interface Sink {
    void accept(Unit unit) throws SQLException;
  }

  public static final class Unit {
    private final Connection connection;

    Unit(FactoryMakesTransaction maker) throws SQLException {
      this.connection = maker.connection();
      try {
        this.connection.setAutoCommit(false);
      } catch (SQLException e) {
        this.connection.close();
        throw e;
      }
    }

    void run(String sql) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate(sql);
      }
    }

    void commit() throws SQLException {
      connection.commit();
    }

    void rollback() throws SQLException {
      connection.rollback();
    }

    void close() throws SQLException {
      connection.close();
    }
  }

  public static class Lender {
    private final DataSource source;
    private Connection current;

    public Lender(DataSource source) {
      this.source = source;
    }

    Connection connection() throws SQLException {
      if (current == null) {
        current = source.getConnection();
      }
      return current;
    }

    public LentUnit begin() throws SQLException {
      return new LentUnit(this);
    }
  }

  /** Only looks through the connection at hand. */
  public static final class LentUnit {
    private final Connection connection;

    LentUnit(Lender lender) throws SQLException {
      this.connection = lender.connection();
    }

    void run(String sql) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate(sql);
      }
    }

    void close() {}
  }
}
