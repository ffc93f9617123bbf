// A wrapper of the project's own that is made, begun and kept in one chain of calls.
package shop.chains;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;

public class ChainBegins {
  private final DataSource source;

  public ChainBegins(DataSource source) {
    this.source = source;
  }

  public void helper(String sql) throws SQLException {
    try (Unit unit = open().begin()) { // finding: SessionOutsideTryWithResources MEDIUM
      unit.run(sql);
      unit.commit(); // finding: CommitWithoutRollback MEDIUM; no repair: in a helper method
    }
  }

  public void made(String sql) throws SQLException {
    try (Unit unit =
        new Unit(source.getConnection()) // finding: SessionOutsideTryWithResources MEDIUM
            .begin()) {
      unit.run(sql);
      unit.commit(); // finding: CommitWithoutRollback MEDIUM; no repair: in a helper method
    }
  }

  public void byHand(String sql) throws SQLException {
    Unit unit = open().begin(); // finding: SessionOutsideTryWithResources MEDIUM
    try {
      unit.run(sql);
      unit.commit(); // finding: CommitWithoutRollback MEDIUM; no repair: in a helper method
    } finally {
      unit.close();
    }
  }

  public void rolledBack(String sql) throws SQLException {
    try (Unit unit = opened()) {
      unit.begin();
      try {
        unit.run(sql);
        unit.commit();
      } catch (SQLException | RuntimeException e) {
        unit.rollback();
        throw e;
      }
    }
  }

  public void rolledBackByHand(String sql) throws SQLException {
    Unit unit = opened();
    try {
      unit.begin().run(sql);
      unit.commit();
    } catch (SQLException | RuntimeException e) {
      unit.rollback();
      throw e;
    } finally {
      unit.close();
    }
  }

  /** Two of them, one after the other. */
  public void twice(String sql) throws SQLException {
    for (int i = 0; i < 2; i++) {
      try (RollingBack unit = rollingBack().begin()) {
        unit.run(sql);
        unit.commit();
      }
    }
    try (RollingBack unit = rollingBack().begin()) {
      unit.run(sql);
      unit.commit();
    }
  }

  private Unit open() throws SQLException {
    return new Unit(source.getConnection());
  }

  private Unit opened() throws SQLException {
    Connection connection = source.getConnection();
    return new Unit(connection);
  }

  private RollingBack rollingBack() throws SQLException {
    return new RollingBack(source.getConnection());
  }

  static class Unit implements AutoCloseable {
    private final Connection connection;

    Unit(Connection connection) {
      this.connection = Objects.requireNonNull(connection);
    }

    Unit begin() throws SQLException {
      connection.setAutoCommit(false);
      return this;
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

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }

  static final class RollingBack implements AutoCloseable {
    private final Connection connection;

    RollingBack(Connection connection) {
      this.connection = Objects.requireNonNull(connection);
    }

    RollingBack begin() {
      try {
        connection.setAutoCommit(false);
      } catch (SQLException e) {
        close();
        throw new IllegalStateException(e);
      }
      return this;
    }

    void run(String sql) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate(sql);
      }
    }

    void commit() throws SQLException {
      connection.commit();
    }

    @Override
    public void close() {
      try {
        if (!connection.getAutoCommit()) {
          connection.rollback();
        }
        connection.close();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
