// Given to an object that only uses it: this method's own close shows that it keeps the duty.
package shop.orders;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

public class LentToWrapper {
  private final DataSource dataSource;
  private Reports reports;

  public LentToWrapper(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public void export(Sink sink) throws SQLException {
    try (Connection conn = dataSource.getConnection()) {
      Exporter exporter = new Exporter(conn, sink);
      exporter.run();
    }
  }

  public List<String> names() throws SQLException {
    try (Connection conn = dataSource.getConnection()) {
      List<String> names = reports.names(conn);
      return names;
    }
  }

  public Exporter exporter(Sink sink) throws SQLException {
    Connection conn = dataSource.getConnection();
    return new Exporter(conn, sink);
  }

  interface Sink {}

  interface Reports {
    List<String> names(Connection conn) throws SQLException;
  }

  static final class Exporter {
    private final Connection conn;
    private final Sink sink;

    Exporter(Connection conn, Sink sink) {
      this.conn = conn;
      this.sink = sink;
    }

    void run() throws SQLException {
      conn.getMetaData();
    }

    @Override
    public String toString() {
      return "to " + sink;
    }
  }
}
