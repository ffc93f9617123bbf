// The handle of a callback is closed, and its transaction ended, by who lends it.
package shop.borrowed;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

public class HandleOfCallback {
  private final Jdbi jdbi;

  public HandleOfCallback(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public void rename(long id, String name) {
    jdbi.useTransaction(
        handle -> {
          handle.execute("update a set name = ? where id = ?", name, id);
          handle.commit(); // finding: BorrowedSessionClosed HIGH; no repair: only you can tell
        });
  }

  public void touch() {
    jdbi.useHandle(
        handle -> {
          handle.execute("update heartbeat set at = current_timestamp");
          handle.close(); // finding: BorrowedSessionClosed HIGH
        });
  }

  public void raw() throws SQLException {
    try (Handle handle = jdbi.open()) {
      handle.execute("update heartbeat set at = current_timestamp");
      handle.getConnection().close(); // finding: BorrowedSessionClosed HIGH; no repair: has no name
    }
  }

  public void fine(long id) {
    jdbi.useTransaction(handle -> handle.execute("delete from a where id = ?", id));
  }
}
