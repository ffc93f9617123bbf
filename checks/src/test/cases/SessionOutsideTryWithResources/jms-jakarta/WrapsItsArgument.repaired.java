// A helper puts a wrapper in the place of its argument: who has the wrapper has what is in it.
package shop.jms;

import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

public class WrapsItsArgument {
  private final List<MessageConsumer> consumers = new CopyOnWriteArrayList<>();
  private final Session session;
  private final Wrappers wrappers;

  interface Wrappers {
    MessageConsumer with(Destination destination);
  }

  WrapsItsArgument(Session session, Wrappers wrappers) {
    this.session = session;
    this.wrappers = wrappers;
  }

  MessageConsumer createConsumer(Destination destination) throws JMSException {
    return add(session.createConsumer(destination));
  }

  private MessageConsumer add(MessageConsumer consumer) {
    consumer = new Counting(this, consumer);
    consumers.add((Counting) consumer);
    return consumer;
  }

  MessageConsumer createOther(Destination destination) throws JMSException {
    try (MessageConsumer messageConsumer = session.createConsumer(destination)) {
      return other(messageConsumer, destination);
    }
  }

  private MessageConsumer other(MessageConsumer consumer, Destination destination)
      throws JMSException {
    consumer.receiveNoWait();
    consumer = wrappers.with(destination);
    return consumer;
  }

  static final class Counting implements MessageConsumer {
    private final WrapsItsArgument owner;
    private final MessageConsumer consumer;

    Counting(WrapsItsArgument owner, MessageConsumer consumer) {
      this.owner = owner;
      this.consumer = consumer;
    }

    @Override
    public String getMessageSelector() throws JMSException {
      return consumer.getMessageSelector();
    }

    @Override
    public jakarta.jms.MessageListener getMessageListener() throws JMSException {
      return consumer.getMessageListener();
    }

    @Override
    public void setMessageListener(jakarta.jms.MessageListener listener) throws JMSException {
      consumer.setMessageListener(listener);
    }

    @Override
    public Message receive() throws JMSException {
      return consumer.receive();
    }

    @Override
    public Message receive(long timeout) throws JMSException {
      return consumer.receive(timeout);
    }

    @Override
    public Message receiveNoWait() throws JMSException {
      return consumer.receiveNoWait();
    }

    @Override
    public void close() throws JMSException {
      owner.consumers.remove(this);
      consumer.close();
    }
  }
}
