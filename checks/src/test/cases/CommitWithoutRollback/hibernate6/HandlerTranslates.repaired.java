// Translated and rethrown, but the borrowed session keeps the open transaction.
package shop.invoices;

import org.hibernate.HibernateException;
import org.hibernate.Session;

public class HandlerTranslates {

  public void bill(Session session, Object invoice) {
    var tx = session.beginTransaction();
    try {
      session.persist(invoice);
      session.flush();
      tx.commit();
    } catch (HibernateException e) {
      if (tx.isActive()) {
        try {
          tx.rollback();
        } catch (RuntimeException suppressed) {
          e.addSuppressed(suppressed);
        }
      }
      throw new BillingException("cannot bill", e);
    }
  }

  static class BillingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BillingException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
