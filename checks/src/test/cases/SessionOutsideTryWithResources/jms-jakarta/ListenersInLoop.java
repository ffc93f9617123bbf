// Listeners need their session for as long as they are told; that there may be none of them is no leak.
package shop.listen;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageListener;
import jakarta.jms.Session;
import jakarta.jms.Topic;
import java.util.List;

public class ListenersInLoop {
  private final Connection connection;

  public ListenersInLoop(Connection connection) {
    this.connection = connection;
  }

  public void subscribe(String topic, List<MessageListener> listeners) throws JMSException {
    Session session =
        connection.createSession(false, 1); // finding: SessionOutsideTryWithResources LOW; no repair: calls a listener
    Topic about = session.createTopic(topic);
    for (MessageListener listener : listeners) {
      MessageConsumer consumer = session.createSharedConsumer(about, "shop");
      consumer.setMessageListener(listener);
    }
  }

  /** What is told nothing is closed by whoever made it. */
  public int count(String topic, int rounds) throws JMSException {
    int count = 0;
    Session session =
        connection.createSession(false, 1); // finding: SessionOutsideTryWithResources HIGH
    for (int i = 0; i < rounds; i++) {
      count += session.createTopic(topic).getTopicName().length();
    }
    return count;
  }

  public void stop() throws JMSException {
    connection.close();
  }
}
