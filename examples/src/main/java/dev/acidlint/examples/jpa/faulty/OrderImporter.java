package dev.acidlint.examples.jpa.faulty;

import dev.acidlint.examples.orders.Order;
import dev.acidlint.examples.orders.OrderImport;
import dev.acidlint.examples.orders.Payments;
import jakarta.persistence.EntityManager;

/** Imports orders on one entity manager. */
public final class OrderImporter implements OrderImport<EntityManager> {
  private final Payments payments;

  public OrderImporter(Payments payments) {
    this.payments = payments;
  }

  @Override
  public void importOne(EntityManager em, Order order) {
    em.getTransaction().begin();
    em.persist(order);
    payments.charge(order);
    em.getTransaction().commit();
  }
}
