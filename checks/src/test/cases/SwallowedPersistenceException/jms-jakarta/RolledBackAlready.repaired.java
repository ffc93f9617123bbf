// A rollback that finds the transaction rolled back has what it wants; a commit has not.
package shop.messages;

import jakarta.jms.JMSException;
import jakarta.jms.Session;
import jakarta.jms.TransactionRolledBackException;
import java.util.logging.Level;
import java.util.logging.Logger;

public abstract class RolledBackAlready {
  private static final Logger LOG = Logger.getLogger("shop");

  private Session session;

  public void rollback() throws JMSException {
    try {
      beforeEnd();
    } catch (TransactionRolledBackException e) {
      LOG.log(Level.WARNING, "before the rollback", e);
    }
    session.rollback();
  }

  public void commit() throws JMSException {
    try {
      beforeEnd();
    } catch (TransactionRolledBackException e) {
      LOG.log(Level.WARNING, "before the commit", e);
      throw e;
    }
    session.commit();
  }

  protected abstract void beforeEnd() throws JMSException;
}
