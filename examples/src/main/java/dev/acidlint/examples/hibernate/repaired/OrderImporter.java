package dev.acidlint.examples.hibernate.repaired;

import dev.acidlint.examples.orders.Order;
import dev.acidlint.examples.orders.OrderImport;
import dev.acidlint.examples.orders.Payments;
import org.hibernate.Session;
import org.hibernate.Transaction;

/** Imports orders on one Hibernate session. */
public final class OrderImporter implements OrderImport<Session> {
  private final Payments payments;

  public OrderImporter(Payments payments) {
    this.payments = payments;
  }

  @Override
  public void importOne(Session session, Order order) {
    Transaction tx = session.beginTransaction();
    try {
      session.persist(order);
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
