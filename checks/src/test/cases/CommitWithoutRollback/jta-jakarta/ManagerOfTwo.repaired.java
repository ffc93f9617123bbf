// A getter that chooses by a field gives the same manager each time, whatever is run in between.
package shop.choose;

import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;

public class ManagerOfTwo {

  interface Context {
    TransactionManager manager();
  }

  interface Order {
    void store() throws Exception;
  }

  private final Context context;
  private TransactionManager manager;

  public ManagerOfTwo(Context context) {
    this.context = context;
  }

  public void setManager(TransactionManager manager) {
    this.manager = manager;
  }

  private TransactionManager getManager() {
    if (manager == null) {
      return context.manager();
    }
    return manager;
  }

  public void store(Order order) throws Exception {
    getManager().begin();
    boolean success = false;
    try {
      order.store();
      success = true;
    } finally {
      if (success) {
        getManager().commit();
      } else {
        getManager().rollback();
      }
    }
  }

  public void storeAnyway(Order order) throws Exception {
    getManager().begin();
    try {
      order.store();
    } catch (Throwable t) {
      try {
        getManager().rollback();
      } catch (SystemException | RuntimeException e) {
        t.addSuppressed(e);
      }
      throw t;
    }
    getManager().commit();
  }
}
