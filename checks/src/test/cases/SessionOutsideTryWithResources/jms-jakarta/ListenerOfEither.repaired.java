// A consumer of either kind calls its listener for as long as its session is open.
package shop.listen;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageListener;
import jakarta.jms.QueueReceiver;
import jakarta.jms.Session;
import jakarta.jms.Topic;
import java.util.ArrayList;
import java.util.List;

public class ListenerOfEither {

  /** A broker's own, which has more to it. */
  public interface Receiver extends QueueReceiver {
    int pending();
  }

  private final List<Connection> connections = new ArrayList<>();

  public void listen(
      ConnectionFactory factory, Topic topic, String name, MessageListener listener)
      throws JMSException {
    Connection connection = factory.createConnection();
    connections.add(connection);
    Session session = connection.createSession(false, Session.CLIENT_ACKNOWLEDGE);
    Receiver receiver =
        (Receiver)
            (name != null
                ? session.createDurableSubscriber(topic, name)
                : session.createConsumer(topic));
    receiver.setMessageListener(listener);
  }

  public int pending(ConnectionFactory factory, Topic topic) throws JMSException {
    Connection connection = factory.createConnection();
    connections.add(connection);
    try (Session session = connection.createSession(false, Session.CLIENT_ACKNOWLEDGE)) {
      MessageConsumer consumer = session.createConsumer(topic);
      return ((Receiver) consumer).pending();
    }
  }
}
