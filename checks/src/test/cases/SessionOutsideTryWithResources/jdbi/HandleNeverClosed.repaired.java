// A handle opened and left.
package shop.session;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

public class HandleNeverClosed {
  private final Jdbi jdbi;

  public HandleNeverClosed(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public int touch(long order) {
    try (Handle handle = jdbi.open()) {
      return handle.execute("update orders set n = n + 1 where id = ?", order);
    }
  }

  public int touchInScope(long order) {
    return jdbi.withHandle(handle -> handle.execute("update orders set n = 0 where id = ?", order));
  }
}
