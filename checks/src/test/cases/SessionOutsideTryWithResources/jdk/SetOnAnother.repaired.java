// What a setter of its kind is given is kept there; it may be closed there, too.
package shop.setter;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

public class SetOnAnother {

  interface Task {
    void setConnection(Connection connection);

    void start();
  }

  interface Names {
    void setNamesOf(Connection connection);
  }

  public void start(DataSource source, Task task) throws SQLException {
    task.setConnection(source.getConnection());
    task.start();
  }

  public void startAndClose(DataSource source, Task task) throws SQLException {
    try (Connection connection = source.getConnection()) {
      task.setConnection(connection);
      task.start();
    }
  }

  public void names(DataSource source, Names names) throws SQLException {
    try (Connection connection = source.getConnection()) {
      names.setNamesOf(connection);
    }
  }
}
