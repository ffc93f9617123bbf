package dev.acidlint.examples.jpa.repaired;

import dev.acidlint.examples.orders.Order;
import dev.acidlint.examples.orders.OrderImport;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;

/** Takes in orders of other shops, whose numbers may be taken already. */
public final class OrderIntake implements OrderImport<EntityManager> {

  @Override
  public void importOne(EntityManager em, Order order) {
    EntityTransaction tx = em.getTransaction();
    tx.begin();
    try {
      em.persist(order);
      tx.commit();
    } catch (RuntimeException e) {
      if (tx.isActive()) {
        try {
          tx.rollback();
        } catch (RuntimeException suppressed) {
          e.addSuppressed(suppressed);
        }
      }
      throw e;
    }
  }
}
