// A JMS session is closed on the happy path only.
package shop.events;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Queue;
import jakarta.jms.Session;

public class ProducerSession {
  public void send(Connection connection, Queue queue, String text) throws JMSException {
    Session session = connection.createSession(); // finding: SessionOutsideTryWithResources HIGH
    session.createProducer(queue).send(session.createTextMessage(text));
    session.close();
  }
}
