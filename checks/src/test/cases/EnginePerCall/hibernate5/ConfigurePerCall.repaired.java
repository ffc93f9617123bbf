// The tutorial's configure and build, once for each call.
package shop.engine;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

public class ConfigurePerCall {
  private static final SessionFactory FACTORY = new Configuration().configure().buildSessionFactory();

  public Object find(Class<?> type, Long id) {
    Session session = FACTORY.openSession();
    try {
      return session.get(type, id);
    } finally {
      session.close();
    }
  }
}
