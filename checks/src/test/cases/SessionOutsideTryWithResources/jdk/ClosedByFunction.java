// A function that closes a session takes the duty along, wherever it goes; one that uses it does not.
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import javax.sql.DataSource;

class ClosedByFunction {
  interface Task {
    void run() throws SQLException;
  }

  interface Hooks {
    void atEnd(Task task);
  }

  private final DataSource dataSource;
  private Task last;

  ClosedByFunction(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  void asResource() throws Exception {
    Connection connection = dataSource.getConnection();
    try (AutoCloseable open = connection::close) {
      connection.setReadOnly(true);
    }
  }

  void lambdaAsResource() throws Exception {
    Connection connection = dataSource.getConnection();
    try (AutoCloseable open = () -> connection.close()) {
      connection.setReadOnly(true);
    }
  }

  void inVariable() throws Exception {
    Connection connection = dataSource.getConnection();
    Task end = () -> quietly(connection);
    try {
      connection.setReadOnly(true);
    } finally {
      end.run();
    }
  }

  void atEndOf(Hooks hooks) throws SQLException {
    Connection connection = dataSource.getConnection();
    hooks.atEnd(connection::close);
    connection.setReadOnly(true);
  }

  void onStack() throws Exception {
    Deque<AutoCloseable> open = new ArrayDeque<>();
    try {
      Connection connection = dataSource.getConnection();
      open.push(connection::close);
      connection.setReadOnly(true);
    } finally {
      while (!open.isEmpty()) {
        open.pop().close();
      }
    }
  }

  void inField() throws SQLException {
    Connection connection = dataSource.getConnection();
    last = connection::close;
  }

  Task returned() throws SQLException {
    Connection connection = dataSource.getConnection();
    return () -> {
      connection.close();
    };
  }

  String onlyUsed() throws SQLException {
    Connection connection = dataSource.getConnection(); // finding: SessionOutsideTryWithResources HIGH
    Supplier<String> name = connection::toString;
    connection.setReadOnly(true);
    return name.get();
  }

  void usedInLoop(Iterable<Integer> keys) throws SQLException {
    Connection connection = dataSource.getConnection(); // finding: SessionOutsideTryWithResources HIGH
    PreparedStatement delete = connection.prepareStatement("delete from items where id = ?");
    Task add = delete::addBatch;
    for (int key : keys) {
      delete.setInt(1, key);
      add.run();
    }
    delete.executeBatch();
  }

  private static void quietly(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      // nothing is left to be done with it
    }
  }
}
