// What a comment says of a handler that does nothing is not so any more once that throws.
package shop.swallow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class SaysNothingIsDone {
  public void rename(Connection conn, long id, String name) {
    try (PreparedStatement update =
        conn.prepareStatement("update customer set name = ? where id = ?")) {
      update.setString(1, name);
      update.setLong(2, id);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public void block(Connection conn, long id) {
    try (PreparedStatement update =
        conn.prepareStatement("update customer set blocked = 1 where id = ?")) {
      update.setLong(1, id);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public void forget(Connection conn, long id) {
    try (PreparedStatement delete = conn.prepareStatement("delete from customer where id = ?")) {
      delete.setLong(1, id);
      delete.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Says more: it stays. */
  public void count(Connection conn, long id) {
    try (PreparedStatement update =
        conn.prepareStatement("update customer set visits = visits + 1 where id = ?")) {
      update.setLong(1, id);
      update.executeUpdate();
    } catch (SQLException e) {
      // ignore it: the id was checked above
      throw new IllegalStateException(e);
    }
  }
}
