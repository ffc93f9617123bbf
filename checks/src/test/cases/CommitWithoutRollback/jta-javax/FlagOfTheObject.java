// The same flag of the object, set when it was built, decides about begin and commit alike.
package shop.timers;

import java.util.concurrent.Callable;
import javax.transaction.TransactionManager;

public class FlagOfTheObject {
  private final TransactionManager manager;
  private boolean transacted;

  public FlagOfTheObject(TransactionManager manager, boolean transacted) {
    this.manager = manager;
    this.transacted = transacted;
  }

  public boolean isTransacted() {
    return transacted;
  }

  public Object call(Callable<Object> work) throws Exception {
    if (transacted) {
      manager.begin();
    }
    Object result;
    try {
      result = work.call();
    } catch (Exception | Error e) {
      if (transacted) {
        manager.rollback();
      }
      throw e;
    }
    if (transacted) {
      manager.commit();
    }
    return result;
  }

  public Object callOnce(Callable<Object> work) throws Exception {
    if (transacted) {
      manager.begin();
    }
    boolean done = false;
    try {
      Object result = work.call();
      done = result != null;
      return result;
    } finally {
      if (!transacted) {
        if (done) {
          System.out.println("done");
        }
      } else if (done) {
        manager.commit();
      } else {
        manager.rollback();
      }
    }
  }

  public Object withoutRollback(Callable<Object> work) throws Exception {
    if (transacted) {
      manager.begin();
    }
    Object result = work.call();
    if (transacted) {
      manager.commit(); // finding: CommitWithoutRollback HIGH; no repair: not in or below the block
    }
    return result;
  }

  public Object startedHere(Callable<Object> work) throws Exception {
    if (!transacted) {
      start();
    }
    Object result;
    try {
      result = work.call();
    } catch (Exception | Error e) {
      manager.rollback();
      throw e;
    }
    if (transacted) {
      manager.commit();
    }
    return result;
  }

  private void start() throws Exception {
    manager.begin();
    transacted = true;
  }
}
