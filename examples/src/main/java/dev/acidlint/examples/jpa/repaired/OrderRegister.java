package dev.acidlint.examples.jpa.repaired;

import dev.acidlint.examples.orders.Order;
import dev.acidlint.examples.orders.OrderImport;
import dev.acidlint.examples.orders.Payments;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.PersistenceException;

/** Registers orders and charges for them; throws {@link PersistenceException} for those it has. */
public final class OrderRegister implements OrderImport<EntityManager> {
  private final Payments payments;

  public OrderRegister(Payments payments) {
    this.payments = payments;
  }

  @Override
  public void importOne(EntityManager em, Order order) {
    EntityTransaction tx = em.getTransaction();
    tx.begin();
    try {
      em.persist(order);
      payments.charge(order);
      tx.commit();
    } catch (RuntimeException e) {
      if (tx.isActive()) {
        tx.rollback();
      }
      throw e;
    }
  }
}
