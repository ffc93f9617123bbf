// A wrapper's own close() hands the call on, as its callers ask; in the midst of work it is a fault.
package shop.wrapper;

import org.hibernate.Session;
import org.hibernate.SessionFactory;

public class WrapperCloses {
  private final SessionFactory factory;

  public WrapperCloses(SessionFactory factory) {
    this.factory = factory;
  }

  public void close() {
    Session session = factory.getCurrentSession();
    if (session.isConnected()) {
      session.close();
    }
  }

  public void closeOrder(Object order) {
    Session session = factory.getCurrentSession();
    session.merge(order);
  }
}
