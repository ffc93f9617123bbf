// The connection of a MyBatis session is the session's to close; a session of one's own is not lent.
package shop.borrowed;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;

public class SessionsConnection {
  private final SqlSessionFactory factory;

  public SessionsConnection(SqlSessionFactory factory) {
    this.factory = factory;
  }

  public void touch() throws SQLException {
    try (SqlSession session = factory.openSession()) {
      Connection connection = session.getConnection();
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate("update heartbeat set at = current_timestamp");
      } finally {
        connection.close(); // finding: BorrowedSessionClosed HIGH
      }
      session.commit(true);
    }
  }

  public int count() {
    try (SqlSession session = factory.openSession()) {
      return session.selectOne("count");
    }
  }
}
