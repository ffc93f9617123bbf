// A close that fails loses nothing, whatever it does on its way; it is read, or not.
package shop.jms;

import jakarta.jms.JMSException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

public class ClosesItsOwn {
  private static final Logger LOG = Logger.getLogger("shop");

  private final List<Consumer> consumers = new ArrayList<>();

  public interface Protocol {
    void tell(String text) throws JMSException;
  }

  public static final class Consumer {
    private final Protocol protocol;

    public Consumer(Protocol protocol) {
      this.protocol = protocol;
    }

    public void close() throws JMSException {
      protocol.tell("bye");
    }

    public void stop(String text) throws JMSException {
      protocol.tell(text);
    }
  }

  public void closeAll() {
    try {
      while (!consumers.isEmpty()) {
        consumers.get(0).close();
        consumers.remove(0);
      }
    } catch (JMSException e) {
      LOG.log(Level.FINE, "not closed", e);
    }
  }

  public void sayBye() {
    try {
      for (Consumer consumer : consumers) {
        consumer.stop("bye");
      }
    } catch (JMSException e) { // finding: SwallowedPersistenceException MEDIUM
      LOG.log(Level.FINE, "not told", e);
    }
  }
}
