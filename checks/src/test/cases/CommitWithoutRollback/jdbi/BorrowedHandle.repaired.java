// A handle of the caller's: begun here, ended on the happy path only.
package shop.tx;

import org.jdbi.v3.core.Handle;

public class BorrowedHandle {
  public void reset(Handle handle) {
    handle.begin();
    try {
      handle.execute("update orders set n = 0");
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

  public void resetSafely(Handle handle) {
    handle.begin();
    try {
      handle.execute("update orders set n = 0");
      handle.commit();
    } catch (RuntimeException e) {
      handle.rollback();
      throw e;
    }
  }
}
