// Closing a transacted session rolls it back by contract.
package shop.tx;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Queue;
import jakarta.jms.Session;

public class SessionInTwr {
  public void send(Connection connection, Queue queue, String text) throws JMSException {
    try (Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
      session.createProducer(queue).send(session.createTextMessage(text));
      session.commit();
    }
  }
}
