// The factory's own scope methods commit and roll back themselves.
package shop.orders;

import jakarta.persistence.EntityManagerFactory;

public class RunInTransaction {
  private final EntityManagerFactory emf;

  public RunInTransaction(EntityManagerFactory emf) {
    this.emf = emf;
  }

  public void create(Object order) {
    emf.runInTransaction(em -> em.persist(order));
  }

  public long count() {
    return emf.callInTransaction(
        em -> em.createQuery("select count(o) from Order o", Long.class).getSingleResult());
  }
}
