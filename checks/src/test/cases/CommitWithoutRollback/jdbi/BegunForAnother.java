// Whoever is made with the handle has the transaction that is begun on it.
package shop.begun;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

public class BegunForAnother {

  record Work(Handle handle) implements AutoCloseable {
    @Override
    public void close() {
      handle.close();
    }
  }

  public Work begin(Jdbi jdbi) {
    Handle handle = jdbi.open().begin(); // finding: CommitWithoutRollback LOW; no repair: only you can tell
    return new Work(handle);
  }

  public void forget(Jdbi jdbi) {
    try (Handle handle = jdbi.open()) {
      handle.begin(); // finding: CommitWithoutRollback LOW; no repair: only you can tell
      handle.execute("insert into orders values (1)");
    }
  }
}
