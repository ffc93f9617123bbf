// The method itself throws between begin and commit.
package shop.vouchers;

import org.hibernate.Session;
import org.hibernate.Transaction;

public class ThrowInBetween {

  public void redeem(Session session, Class<?> type, String code) {
    Transaction tx = session.beginTransaction();
    Object voucher = session.find(type, code);
    if (voucher == null) {
      throw new IllegalArgumentException("no voucher " + code);
    }
    session.remove(voucher);
    tx.commit(); // finding: CommitWithoutRollback HIGH
  }
}
