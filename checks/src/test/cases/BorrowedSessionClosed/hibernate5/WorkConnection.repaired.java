// Trap 28: the connection that doWork lends is the session's, and in the session's transaction.
package shop.borrowed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.hibernate.Session;
import org.hibernate.jdbc.Work;

public class WorkConnection {

  public void mark(Session session, long id) {
    session.doWork(
        connection -> {
          try (PreparedStatement mark =
              connection.prepareStatement("update a set marked = 1 where id = ?")) {
            mark.setLong(1, id);
            mark.executeUpdate();
          }
          connection.commit();
        });
  }

  public void unmark(Session session, long id) {
    session.doWork(
        new Work() {
          @Override
          public void execute(Connection connection) throws SQLException {
            PreparedStatement unmark =
                connection.prepareStatement("update a set marked = 0 where id = ?");
            try {
              unmark.setLong(1, id);
              unmark.executeUpdate();
            } finally {
              unmark.close();
            }
          }
        });
  }

  /** Of a statement the connection is no other. */
  public void drop(Session session, long id) {
    session.doWork(
        connection -> {
          PreparedStatement drop = connection.prepareStatement("delete from a where id = ?");
          try (drop) {
            drop.setLong(1, id);
            drop.executeUpdate();
          }
          drop.getConnection().close();
        });
  }

  public void fine(Session session, long id) {
    session.doWork(
        connection -> {
          try (PreparedStatement mark =
              connection.prepareStatement("update a set marked = 1 where id = ?")) {
            mark.setLong(1, id);
            mark.executeUpdate();
          }
        });
  }
}
