// A temporary queue goes with its connection: that it cannot be deleted costs nothing.
package shop.swallow;

import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import jakarta.jms.TemporaryQueue;
import jakarta.jms.TemporaryTopic;

public class TemporaryGone {

  void delete(Destination destination) {
    try {
      if (destination instanceof TemporaryQueue) {
        ((TemporaryQueue) destination).delete();
      } else if (destination instanceof TemporaryTopic) {
        ((TemporaryTopic) destination).delete();
      }
    } catch (JMSException e) {
      // ignore
    }
  }

  void commit(Session session) {
    try {
      session.commit();
    } catch (JMSException e) {
      throw new IllegalStateException(e);
    }
  }
}
