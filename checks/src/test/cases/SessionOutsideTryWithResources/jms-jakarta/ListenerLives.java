// What calls a listener lives as long as its session; what only receives is closed by whoever made it.
package shop.listen;

import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageListener;
import jakarta.jms.Queue;
import jakarta.jms.Session;

public class ListenerLives {
  private final Session session;

  public ListenerLives(Session session) {
    this.session = session;
  }

  public void listen(Queue queue, MessageListener listener) throws JMSException {
    MessageConsumer consumer = session.createConsumer(queue);
    consumer.setMessageListener(listener);
  }

  public void drain(Queue queue) throws JMSException {
    MessageConsumer consumer =
        session.createConsumer(queue); // finding: SessionOutsideTryWithResources HIGH
    consumer.receive();
  }
}
