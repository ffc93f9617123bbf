// A static helper of the same file gets the transaction and the failure, and rolls back.
package shop.customers;

import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;

public class StaticHelperEnds {

  public static <R> R call(SessionFactory factory, Function<Session, R> work) {
    try (Session session = factory.openSession()) {
      Transaction tx = session.beginTransaction();
      try {
        R result = work.apply(session);
        tx.commit();
        return result;
      } catch (RuntimeException e) {
        throw Failures.rolledBack(tx, e);
      }
    }
  }

  private static final class Failures {
    static <T extends Throwable> T rolledBack(Transaction tx, T failure) {
      try {
        if (tx.isActive()) {
          tx.rollback();
        }
      } catch (RuntimeException e) {
        failure.addSuppressed(e);
      }
      return failure;
    }
  }
}
