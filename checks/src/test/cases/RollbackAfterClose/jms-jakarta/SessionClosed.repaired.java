// A closed JMS session must throw IllegalStateException, whatever it is asked.
package shop.late;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Queue;
import jakarta.jms.Session;

public class SessionClosed {

  public void send(Connection connection, Queue queue, String text) throws JMSException {
    Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
    try (session) {
      try {
        session.createProducer(queue).send(session.createTextMessage(text));
        session.commit();
      } catch (Throwable t) {
        try {
          session.rollback();
        } catch (JMSException e) {
          t.addSuppressed(e);
        }
        throw t;
      }
    }
  }
}
