// What opens and what closes ask the same: with a unit of work, the connection is the unit's.
package shop.unit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

public class ConnectionOfAGivenUnit {
  private final DataSource source;

  public ConnectionOfAGivenUnit(DataSource source) {
    this.source = source;
  }

  interface Unit {
    Map<String, Connection> kept();

    void attach(Object any);
  }

  public String load(Unit unit) throws SQLException {
    Connection connection = null;
    try {
      connection = connection(unit);
      return connection.getCatalog();
    } finally {
      end(unit, connection);
    }
  }

  private Connection connection(Unit unit) throws SQLException {
    if (unit != null) {
      Map<String, Connection> kept = unit.kept();
      Connection connection = kept.get("connection");
      if (connection == null) {
        connection = source.getConnection();
        kept.put("connection", connection);
      }
      return connection;
    } else {
      return source.getConnection();
    }
  }

  private void end(Unit unit, Connection connection) throws SQLException {
    if (unit == null) {
      connection.close();
    }
  }

  public String always(Unit unit) throws SQLException {
    Connection connection = open(); // finding: SessionOutsideTryWithResources HIGH
    try {
      return connection.getCatalog();
    } finally {
      end(unit, connection);
    }
  }

  private Connection open() throws SQLException {
    return source.getConnection();
  }

  public void begins(Unit unit) throws SQLException {
    Connection connection = source.getConnection(); // finding: SessionOutsideTryWithResources LOW; no repair: handed on
    connection.setAutoCommit(false);
    unit.attach(connection);
  }
}
