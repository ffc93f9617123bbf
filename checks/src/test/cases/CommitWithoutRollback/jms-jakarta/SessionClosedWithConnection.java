// Closing the connection closes its sessions, and closing a session rolls back, by contract.
package shop.mail;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Queue;
import jakarta.jms.Session;

class SessionClosedWithConnection {

  void send(ConnectionFactory factory, Queue queue, String text) throws JMSException {
    Connection connection = factory.createConnection();
    try {
      Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
      session.createProducer(queue).send(session.createTextMessage(text));
      session.commit();
    } finally {
      connection.close();
    }
  }
}
