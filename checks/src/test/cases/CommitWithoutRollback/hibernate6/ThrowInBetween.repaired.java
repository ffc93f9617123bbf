// The method itself throws between begin and commit.
package shop.vouchers;

import org.hibernate.Session;
import org.hibernate.Transaction;

public class ThrowInBetween {

  public void redeem(Session session, Class<?> type, String code) {
    Transaction tx = session.beginTransaction();
    try {
      Object voucher = session.find(type, code);
      if (voucher == null) {
        throw new IllegalArgumentException("no voucher " + code);
      }
      session.remove(voucher);
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
