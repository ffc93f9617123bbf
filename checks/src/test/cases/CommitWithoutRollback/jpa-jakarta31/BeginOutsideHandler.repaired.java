// Work between begin and the try that rolls back is not protected.
package shop.vouchers;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

public class BeginOutsideHandler {
  private final EntityManagerFactory emf;

  public BeginOutsideHandler(EntityManagerFactory emf) {
    this.emf = emf;
  }

  public void redeem(Class<?> voucherType, String code, Object redemption) {
    try (var em = emf.createEntityManager()) {
      var tx = em.getTransaction();
      tx.begin();
      try {
        Object voucher = em.find(voucherType, code);
        em.lock(voucher, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
        em.persist(voucher);
        try {
          em.persist(redemption);
          tx.commit();
        } catch (RuntimeException e) {
          if (tx.isActive()) {
            tx.rollback();
          }
          throw e;
        }
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
