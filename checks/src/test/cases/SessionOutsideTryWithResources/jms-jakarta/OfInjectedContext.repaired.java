// What an injected context gives is closed by the container, with the context (Jakarta Messaging 12.4).
package shop.orders;

import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;

public class OfInjectedContext {
  @Inject private JMSContext context;

  private final JMSContext own;

  OfInjectedContext(ConnectionFactory factory) {
    this.own = factory.createContext();
  }

  String next(Queue orders) {
    JMSConsumer consumer = context.createConsumer(orders);
    return consumer.receiveBody(String.class, 1000);
  }

  boolean isEmpty(Queue orders) throws JMSException {
    QueueBrowser browser = context.createBrowser(orders);
    return !browser.getEnumeration().hasMoreElements();
  }

  String nextOfOwn(Queue orders) {
    try (JMSConsumer consumer = own.createConsumer(orders)) {
      return consumer.receiveBody(String.class, 1000);
    }
  }

  void close() {
    own.close();
  }
}
