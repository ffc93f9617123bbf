// Trap 33: a session without a name.
package shop.session;

import org.hibernate.SessionFactory;

public class ChainedSession {
  private final SessionFactory factory;

  public ChainedSession(SessionFactory factory) {
    this.factory = factory;
  }


  public Object find(Class<?> type, long id) {
    return factory.openSession().get(type, id); // finding: SessionOutsideTryWithResources HIGH
  }
}
