// A reference to the method may be run at any time, too.
package shop.engine;

import java.util.function.Supplier;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

public class InitialisersReference {
  private static final Session FIRST = open();
  private static final Supplier<Session> NEXT = InitialisersReference::open;

  private static final class SessionFactoryHolder {
    static final SessionFactory INSTANCE = new Configuration().configure().buildSessionFactory();
  }

  private static Session open() {
    return SessionFactoryHolder.INSTANCE.openSession();
  }

  static Session any(boolean first) {
    return first ? FIRST : NEXT.get();
  }
}
