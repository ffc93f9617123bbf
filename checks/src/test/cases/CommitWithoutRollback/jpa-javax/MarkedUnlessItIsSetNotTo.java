// What is marked on a failure is a setting of the object's: what it leaves unmarked is meant.
import java.util.concurrent.Callable;
import javax.persistence.EntityManager;
import javax.persistence.EntityTransaction;

class MarkedUnlessItIsSetNotTo {
  private final EntityManager manager;
  private boolean commitOnException;

  MarkedUnlessItIsSetNotTo(EntityManager manager) {
    this.manager = manager;
  }

  void setCommitOnException(boolean commitOnException) {
    this.commitOnException = commitOnException;
  }

  Object execute(Callable<Object> action) throws Exception {
    EntityTransaction transaction = manager.getTransaction();
    transaction.begin();
    try {
      return action.call();
    } catch (Exception e) {
      if (!commitOnException) {
        transaction.setRollbackOnly();
      }
      throw e;
    } finally {
      if (transaction.getRollbackOnly()) {
        transaction.rollback();
      } else {
        transaction.commit(); // finding: CommitWithoutRollback LOW; no repair: the commit is in a finalizer
      }
    }
  }

  Object neverMarked(Callable<Object> action) throws Exception {
    EntityTransaction transaction = manager.getTransaction();
    transaction.begin();
    try {
      return action.call();
    } finally {
      if (transaction.getRollbackOnly()) {
        transaction.rollback();
      } else {
        transaction.commit(); // finding: CommitWithoutRollback HIGH; no repair: the commit is in a finalizer
      }
    }
  }
}
