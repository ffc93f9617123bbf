// A transacted session that lasts as long as its connection is in a transaction from the start: nothing was begun.
package shop.jms;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.util.ArrayList;
import java.util.List;

public class SessionOfConnect {

  public static class UnknownQueueException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnknownQueueException(String name) {
      super(name);
    }
  }

  /** Connected once, and used from then on. */
  public static final class Link {
    private final Broker broker;
    private final List<Queue> queues = new ArrayList<>();
    private Connection connection;
    private Session session;

    public Link(Broker broker) {
      this.broker = broker;
    }

    public void connect(List<String> names, Registry registry) throws JMSException {
      if (connection != null) {
        return;
      }
      connection = broker.connect();
      session = connection.createSession(true, Session.SESSION_TRANSACTED);
      for (String name : names) {
        queues.add(registry.note(session.createQueue(name)));
      }
    }

    public Queue find(String name) throws JMSException {
      for (Queue queue : queues) {
        if (queue.getQueueName().equals(name)) {
          return queue;
        }
      }
      return null;
    }

    public void send(Queue queue, String text) throws JMSException {
      try (MessageProducer producer = session.createProducer(queue)) {
        producer.send(session.createTextMessage(text));
      }
      session.commit();
    }
  }

  public interface Broker {
    Connection connect() throws JMSException;
  }

  public interface Registry {
    Queue note(Queue queue);
  }

  public interface Links {
    Link of(String server);
  }

  private final Links links;
  private final Registry registry;

  public SessionOfConnect(Links links, Registry registry) {
    this.links = links;
    this.registry = registry;
  }

  public void send(String server, String name, String text) throws UnknownQueueException {
    Link link = links.of(server);
    try {
      link.connect(List.of(name), registry);
    } catch (JMSException e) {
      throw new IllegalStateException(e);
    }
    Queue queue = find(link, name);
    try {
      link.send(queue, text);
    } catch (JMSException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Queue find(Link link, String name) throws UnknownQueueException {
    try {
      Queue queue = link.find(name);
      if (queue == null) {
        throw new UnknownQueueException(name);
      }
      return queue;
    } catch (JMSException e) {
      throw new IllegalStateException(e);
    }
  }
}
