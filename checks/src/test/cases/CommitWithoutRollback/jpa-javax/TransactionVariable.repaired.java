// The same with a variable for the transaction, work spread over helpers, and a result.
package shop.customers;

import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.EntityTransaction;

public class TransactionVariable {
  private EntityManagerFactory factory;

  public void setFactory(EntityManagerFactory factory) {
    this.factory = factory;
  }

  public int moveAll(List<Object> customers, String region) {
    EntityManager em = factory.createEntityManager();
    try {
      EntityTransaction tx = em.getTransaction();
      tx.begin();
      int moved = 0;
      try {
        for (Object customer : customers) {
          moved += move(em, customer, region);
        }
        tx.commit();
      } catch (Throwable t) {
        if (tx.isActive()) {
          try {
            tx.rollback();
          } catch (RuntimeException e) {
            t.addSuppressed(e);
          }
        }
        throw t;
      }
      return moved;
    } finally {
      em.close();
    }
  }

  private int move(EntityManager em, Object customer, String region) {
    Object merged = em.merge(customer);
    return em.createQuery("update Customer c set c.region = :region where c = :customer")
        .setParameter("region", region)
        .setParameter("customer", merged)
        .executeUpdate();
  }
}
