package dev.acidlint.examples.hibernate.repaired;

import dev.acidlint.examples.orders.Order;
import dev.acidlint.examples.orders.OrderException;
import dev.acidlint.examples.orders.Orders;
import dev.acidlint.examples.orders.Payments;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.PersistenceException;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;

/** The order service in Hibernate's own API. */
public final class OrderService implements Orders {
  private final SessionFactory sessions;
  private final Payments payments;

  public OrderService(SessionFactory sessions, Payments payments) {
    this.sessions = sessions;
    this.payments = payments;
  }

  @Override
  public void place(Order order) {
    try (Session session = sessions.openSession()) {
      Transaction tx = session.beginTransaction();
      try {
        changeStock(session, order.sku(), -order.quantity());
        session.persist(order);
        session.flush();
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
    try (Session session = sessions.openSession()) {
      Transaction tx = session.beginTransaction();
      try {
        changeStock(session, order.sku(), order.quantity());
        delete(session, order);
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

  private static void changeStock(Session session, String sku, int by) {
    session
        .createMutationQuery("update Stock set available = available + :by where sku = :sku")
        .setParameter("by", by)
        .setParameter("sku", sku)
        .executeUpdate();
  }

  private static void delete(Session session, Order order) {
    int deleted =
        session
            .createMutationQuery("delete Order where id = :id")
            .setParameter("id", order.id())
            .executeUpdate();
    if (deleted == 0) {
      throw new EntityNotFoundException("no such order");
    }
  }
}
