// Whether to commit depends on a flag of the thread, which the callback's rollback sets.
package shop.counting;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;

public class CountedForThread {
  private final ThreadLocal<Boolean> undone = ThreadLocal.withInitial(() -> false);
  private final AtomicBoolean over = new AtomicBoolean();

  void undone() {
    undone.set(true);
    over.set(true);
  }

  <R, X extends Exception> R inTransaction(Handle handle, HandleCallback<R, X> callback) throws X {
    undone.set(false);
    final R result;
    try {
      handle.begin();
      result = callback.withHandle(handle);
      if (!undone.get()) {
        handle.commit();
      }
    } catch (Throwable e) {
      handle.rollback();
      throw e;
    }
    undone.remove();
    return result;
  }

  <R, X extends Exception> R unlessOver(Handle handle, HandleCallback<R, X> callback) throws X {
    final R result;
    try {
      handle.begin();
      result = callback.withHandle(handle);
      if (!over.get()) {
        handle.commit();
      }
    } catch (Throwable e) {
      handle.rollback();
      throw e;
    }
    return result;
  }

  <R, X extends Exception> R ifThereIsOne(Handle handle, HandleCallback<R, X> callback) throws X {
    try {
      handle.begin();
      R result = callback.withHandle(handle);
      if (result != null) {
        handle.commit(); // finding: CommitWithoutRollback HIGH; no repair: only you can tell
      }
      return result;
    } catch (Throwable e) {
      handle.rollback();
      throw e;
    }
  }
}
