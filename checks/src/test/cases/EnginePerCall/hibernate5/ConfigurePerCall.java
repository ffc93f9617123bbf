// The tutorial's configure and build, once for each call.
package shop.engine;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

public class ConfigurePerCall {
  public Object find(Class<?> type, Long id) {
    SessionFactory factory = new Configuration().configure().buildSessionFactory(); // finding: EnginePerCall HIGH
    Session session = factory.openSession();
    try {
      return session.get(type, id);
    } finally {
      session.close();
      factory.close();
    }
  }
}
