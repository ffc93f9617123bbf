// What another object is given under a name or a key it keeps: whoever ends that closes it.
package shop.kept;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

public class KeptUnderName {
  interface Request {
    void setProperty(String name, Object value);

    void log(String name, Object value);
  }

  interface Cache<K, V> {
    V get(K key);

    void put(K key, V value);
  }

  private final DataSource dataSource;
  private final Cache<String, PreparedStatement> cache;

  public KeptUnderName(DataSource dataSource, Cache<String, PreparedStatement> cache) {
    this.dataSource = dataSource;
    this.cache = cache;
  }

  public void filter(Request request) throws SQLException {
    Connection conn = dataSource.getConnection();
    request.setProperty("connection", conn);
  }

  public void note(Request request) throws SQLException {
    try (Connection conn = dataSource.getConnection()) {
      request.log("connection", conn);
    }
  }

  synchronized PreparedStatement prepare(Connection conn, String sql) throws SQLException {
    PreparedStatement statement = cache.get(sql);
    if (statement == null) {
      statement = conn.prepareStatement(sql);
      cache.put(sql, statement);
    }
    return statement;
  }

  public void remove(Connection conn, int id) throws SQLException {
    PreparedStatement statement = prepare(conn, "delete from orders where id = ?");
    statement.setInt(1, id);
    statement.executeUpdate();
  }
}
