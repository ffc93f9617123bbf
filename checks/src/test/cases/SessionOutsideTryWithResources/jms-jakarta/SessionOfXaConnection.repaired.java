// What an XA connection's session opens goes with the connection, as with any other.
package shop.leak;

import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.TextMessage;
import jakarta.jms.XAConnection;
import jakarta.jms.XAConnectionFactory;
import jakarta.jms.XASession;

public class SessionOfXaConnection {

  void send(XAConnectionFactory factory, Queue queue, String text) throws JMSException {
    XAConnection connection = null;
    try {
      connection = factory.createXAConnection();
      try (XASession session = connection.createXASession();
          MessageProducer producer = session.createProducer(queue)) {
        TextMessage message = session.createTextMessage();
        message.setText(text);
        producer.send(message);
      }
    } finally {
      if (connection != null) {
        connection.close();
      }
    }
  }

  void leak(XAConnectionFactory factory, Queue queue) throws JMSException {
    try (XAConnection connection = factory.createXAConnection()) {
      try (XASession session = connection.createXASession()) {
        MessageProducer producer = session.createProducer(queue);
        producer.send(session.createTextMessage("lost"));
      }
    }
  }
}
