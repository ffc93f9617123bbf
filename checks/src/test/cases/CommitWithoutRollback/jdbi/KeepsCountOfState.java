// Whether to commit depends on the object's own state, which the callback may change.
package shop.counting;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;

public class KeepsCountOfState {
  enum State {
    OUTSIDE,
    INSIDE,
    DONE
  }

  private State state = State.OUTSIDE;

  void done() {
    state = State.DONE;
  }

  <R, X extends Exception> R inTransaction(Handle handle, HandleCallback<R, X> callback) throws X {
    final R result;
    try {
      handle.begin();
      state = State.INSIDE;

      result = callback.withHandle(handle);

      if (state == State.INSIDE) {
        handle.commit();
      }

      return result;
    } catch (Throwable e) {
      if (state == State.INSIDE) {
        try {
          handle.rollback();
        } catch (Exception rollback) {
          e.addSuppressed(rollback);
        }
      }
      throw e;
    }
  }
}
