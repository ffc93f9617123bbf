package dev.acidlint.examples.jpa.repaired;

import dev.acidlint.examples.orders.Archive;
import dev.acidlint.examples.orders.Order;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;

/** The archive in Jakarta Persistence. */
public final class OrderArchive implements Archive {

  private static final EntityManagerFactory FACTORY = Persistence.createEntityManagerFactory("old");

  @Override
  public void store(Order order) {
    try (EntityManager em = FACTORY.createEntityManager()) {
      EntityTransaction tx = em.getTransaction();
      tx.begin();
      try {
        em.persist(order);
        tx.commit();
      } finally {
        if (tx.isActive()) {
          tx.rollback();
        }
      }
    }
  }
}
