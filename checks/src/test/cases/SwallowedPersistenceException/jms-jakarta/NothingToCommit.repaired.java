// A session that is not transacted has nothing to commit, and a message is written in memory.
package shop.messages;

import jakarta.jms.IllegalStateException;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import jakarta.jms.TransactionInProgressException;
import java.util.logging.Logger;

public class NothingToCommit {
  private static final Logger LOG = Logger.getLogger("shop");

  public void commitIfTransacted(Session session) throws JMSException {
    try {
      session.commit();
    } catch (TransactionInProgressException | IllegalStateException e) {
      // ignore
    }
  }

  public void commit(Session session) {
    try {
      session.commit();
    } catch (JMSException e) {
      throw new java.lang.IllegalStateException(e);
    }
  }

  public void correlate(Message message, String id) {
    try {
      message.setJMSCorrelationID(id);
    } catch (JMSException e) {
      LOG.warning("not correlated: " + e);
    }
  }
}
