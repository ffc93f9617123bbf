// A user transaction stays with the thread if the work fails.
package shop.tx;

import javax.persistence.EntityManager;
import javax.transaction.UserTransaction;

public class UserTransactionAlone {
  private final UserTransaction ut;
  private final EntityManager em;

  public UserTransactionAlone(UserTransaction ut, EntityManager em) {
    this.ut = ut;
    this.em = em;
  }


  public void add(Object order) throws Exception {
    ut.begin();
    em.persist(order);
    ut.commit(); // finding: CommitWithoutRollback HIGH
  }
}
