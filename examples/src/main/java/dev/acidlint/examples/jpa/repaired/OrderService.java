package dev.acidlint.examples.jpa.repaired;

import dev.acidlint.examples.orders.Order;
import dev.acidlint.examples.orders.OrderException;
import dev.acidlint.examples.orders.Orders;
import dev.acidlint.examples.orders.Payments;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.PersistenceException;

/** The order service in Jakarta Persistence, with resource-local transactions. */
public final class OrderService implements Orders {
  private final EntityManagerFactory factory;
  private final Payments payments;

  public OrderService(EntityManagerFactory factory, Payments payments) {
    this.factory = factory;
    this.payments = payments;
  }

  @Override
  public void place(Order order) {
    try (EntityManager em = factory.createEntityManager()) {
      EntityTransaction tx = em.getTransaction();
      tx.begin();
      try {
        changeStock(em, order.sku(), -order.quantity());
        em.persist(order);
        em.flush();
        payments.charge(order);
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
    }
  }

  @Override
  public void cancel(Order order) {
    try (EntityManager em = factory.createEntityManager()) {
      EntityTransaction tx = em.getTransaction();
      tx.begin();
      try {
        changeStock(em, order.sku(), order.quantity());
        delete(em, order);
        tx.commit();
      } catch (PersistenceException e) {
        if (tx.isActive()) {
          try {
            tx.rollback();
          } catch (RuntimeException suppressed) {
            e.addSuppressed(suppressed);
          }
        }
        throw new OrderException("Cannot cancel order " + order.id(), e);
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
    }
  }

  private static void changeStock(EntityManager em, String sku, int by) {
    em.createQuery("update Stock s set s.available = s.available + :by where s.sku = :sku")
        .setParameter("by", by)
        .setParameter("sku", sku)
        .executeUpdate();
  }

  private static void delete(EntityManager em, Order order) {
    int deleted =
        em.createQuery("delete from Order o where o.id = :id")
            .setParameter("id", order.id())
            .executeUpdate();
    if (deleted == 0) {
      throw new EntityNotFoundException("no such order");
    }
  }
}
