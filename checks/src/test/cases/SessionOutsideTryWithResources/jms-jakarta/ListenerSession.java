// A session lives as long as the consumer that others have: its connection closes it along.
package shop.listen;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;

public class ListenerSession {

  public record Listening(MessageConsumer consumer) {}

  private final Connection connection;

  public ListenerSession(Connection connection) {
    this.connection = connection;
  }

  public Listening listen(String queue) throws JMSException {
    Session session =
        connection.createSession(false, 1); // finding: SessionOutsideTryWithResources LOW; no repair: leaves the method
    MessageConsumer consumer = session.createConsumer(session.createQueue(queue));
    return new Listening(consumer);
  }

  /** Nobody has what would need it open. */
  public int count(String queue) throws JMSException {
    Session session =
        connection.createSession(false, 1); // finding: SessionOutsideTryWithResources HIGH
    session.createQueue(queue);
    return 1;
  }

  public void stop() throws JMSException {
    connection.close();
  }

  /** By a getter of its own it is the same connection. */
  public static class ByGetter {
    private final Connection connection;

    public ByGetter(Connection connection) {
      this.connection = connection;
    }

    private Connection getConnection() {
      return connection;
    }

    public Listening listen(String queue) throws JMSException {
      Session session =
          getConnection().createSession(false, 1); // finding: SessionOutsideTryWithResources LOW; no repair: leaves the method
      MessageConsumer consumer = session.createConsumer(session.createQueue(queue));
      return new Listening(consumer);
    }

    public void stop() throws JMSException {
      getConnection().close();
    }
  }

  /** A connection that nobody closes closes nothing along. */
  public static class Forgetful {
    private final ConnectionFactory factory;
    private Connection kept;

    public Forgetful(ConnectionFactory factory) {
      this.factory = factory;
    }

    public void start(Connection connection) {
      kept = connection;
    }

    public Listening listen(String queue) throws JMSException {
      Session session = kept.createSession(false, 1); // finding: SessionOutsideTryWithResources HIGH; no repair: leaves the method
      MessageConsumer consumer = session.createConsumer(session.createQueue(queue));
      return new Listening(consumer);
    }
  }
}
