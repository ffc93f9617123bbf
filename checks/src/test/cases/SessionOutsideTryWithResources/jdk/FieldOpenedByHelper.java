// One helper opens into a field, another closes it: what fails between them leaves it open.
package shop.fields;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

public class FieldOpenedByHelper {
  private final DataSource dataSource;
  private Connection main;
  private Connection side;

  public FieldOpenedByHelper(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public <T> T between(Supplier<T> command) {
    prepare(); // finding: SessionOutsideTryWithResources MEDIUM; no repair: kept in a field
    T result = command.get();
    tearDown();
    return result;
  }

  public <T> T betweenMayBeOverridden(Supplier<T> command) {
    setUp(); // finding: SessionOutsideTryWithResources MEDIUM; no repair: kept in a field
    T result = command.get();
    closeSide();
    return result;
  }

  public <T> T inFinally(Supplier<T> command) {
    setUp();
    try {
      return command.get();
    } finally {
      closeSide();
    }
  }

  public void openOnly() {
    setUp();
  }

  protected void setUp() {
    try {
      side = dataSource.getConnection();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void closeSide() {
    try {
      side.close();
    } catch (SQLException e) {
      System.err.println(e.getMessage());
    }
  }

  private void prepare() {
    try {
      main = dataSource.getConnection();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void tearDown() {
    try {
      main.close();
    } catch (SQLException e) {
      System.err.println(e.getMessage());
    }
  }

  static class ClosedByAnotherToo {
    private final DataSource dataSource;
    private Connection side;

    ClosedByAnotherToo(DataSource dataSource) {
      this.dataSource = dataSource;
    }

    public void between(Runnable work) throws SQLException {
      setUp();
      work.run();
      closeSide();
    }

    public void stop() throws SQLException {
      closeSide();
    }

    protected void setUp() throws SQLException {
      side = dataSource.getConnection();
    }

    private void closeSide() throws SQLException {
      side.close();
    }
  }

  abstract static class OpenedBelow {
    private Connection side;

    public void between(Runnable work) throws SQLException {
      setUp();
      work.run();
      side.close();
    }

    protected abstract void setUp();

    protected void use(Connection other) {
      side = other;
    }
  }
}
