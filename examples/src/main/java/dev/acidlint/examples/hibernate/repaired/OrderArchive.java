package dev.acidlint.examples.hibernate.repaired;

import dev.acidlint.examples.orders.Archive;
import dev.acidlint.examples.orders.Order;
import dev.acidlint.examples.orders.Payments;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;

/** Keeps paid orders in Hibernate's own API. */
public final class OrderArchive implements Archive {
  private final SessionFactory sessions;
  private final Payments payments;

  public OrderArchive(SessionFactory sessions, Payments payments) {
    this.sessions = sessions;
    this.payments = payments;
  }

  @Override
  public void store(Order order) {
    Transaction tx = null;
    try (Session session = sessions.openSession()) {
      tx = session.beginTransaction();
      try {
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
}
