// A transaction on a handle: its close() leaves it to the connection.
package shop.tx;

import org.skife.jdbi.v2.DBI;
import org.skife.jdbi.v2.Handle;

public class HandleByHand {
  private final DBI dbi;

  public HandleByHand(DBI dbi) {
    this.dbi = dbi;
  }

  public void save(long order) {
    try (Handle handle = dbi.open()) {
      handle.begin();
      handle.execute("update orders set n = n + 1 where id = ?", order);
      handle.commit(); // finding: CommitWithoutRollback MEDIUM
    }
  }

  public void saveOrRollBack(long order) {
    try (Handle handle = dbi.open()) {
      handle.begin();
      try {
        handle.execute("update orders set n = n + 1 where id = ?", order);
        handle.commit();
      } catch (RuntimeException e) {
        if (handle.isInTransaction()) {
          handle.rollback();
        }
        throw e;
      }
    }
  }

  public int saveInScope(long order) {
    return dbi.inTransaction(
        (handle, status) -> handle.createStatement("update orders set n = 0").execute());
  }
}
