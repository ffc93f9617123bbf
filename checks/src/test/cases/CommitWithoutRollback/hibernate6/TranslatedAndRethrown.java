// A handler that lets go on what it caught mends nothing: the session keeps the open transaction.
package shop.invoices;

import org.hibernate.HibernateException;
import org.hibernate.Session;

public class TranslatedAndRethrown {

  public void bill(Session session, Object invoice) {
    try {
      var tx = session.beginTransaction();
      try {
        session.persist(invoice);
        session.flush();
        tx.commit(); // finding: CommitWithoutRollback HIGH
      } catch (HibernateException e) {
        throw new BillingException("cannot bill", e);
      }
    } catch (RuntimeException e) {
      System.err.println("not billed: " + e);
      throw e;
    }
  }

  static class BillingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BillingException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
