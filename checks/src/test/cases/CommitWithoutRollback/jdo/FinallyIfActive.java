// Trap 11: JDO's usual finalizer.
package shop.tx;

import javax.jdo.PersistenceManager;
import javax.jdo.PersistenceManagerFactory;
import javax.jdo.Transaction;

public class FinallyIfActive {
  private final PersistenceManagerFactory factory;

  public FinallyIfActive(PersistenceManagerFactory factory) {
    this.factory = factory;
  }


  public void save(Object order) {
    PersistenceManager pm = factory.getPersistenceManager();
    Transaction tx = pm.currentTransaction();
    try {
      tx.begin();
      pm.makePersistent(order);
      tx.commit();
    } finally {
      if (tx.isActive()) {
        tx.rollback();
      }
      pm.close();
    }
  }
}
