// Trap 5: the handle rolls back when it is closed, and then throws.
package shop.tx;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

public class HandleInTwr {
  private final Jdbi jdbi;

  public HandleInTwr(Jdbi jdbi) {
    this.jdbi = jdbi;
  }


  public void move(long from, long into) {
    try (Handle handle = jdbi.open()) {
      handle.begin();
      try {
        handle.execute("update item set o = ? where o = ?", into, from);
        handle.execute("delete from orders where id = ?", from);
        handle.commit();
      } catch (Throwable t) {
        if (handle.isInTransaction()) {
          try {
            handle.rollback();
          } catch (RuntimeException e) {
            t.addSuppressed(e);
          }
        }
        throw t;
      }
    }
  }
}
