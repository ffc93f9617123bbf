// What only an initialiser calls is run once, whatever it returns.
package shop.engine;

import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.Persistence;
import org.hibernate.Session;
import org.hibernate.cfg.Configuration;

public class InitialisersHelper {
  private static final Session SHARED = shared();
  private static final Session OTHER;
  private static final Supplier<Session> EACH = () -> each();
  private static EntityManager again = again();

  static {
    OTHER = other();
  }

  private static Session shared() {
    return new Configuration().configure().buildSessionFactory().openSession();
  }

  private static Session other() {
    return new Configuration().configure().buildSessionFactory().openSession();
  }

  private static Session each() {
    return new Configuration().configure().buildSessionFactory().openSession(); // finding: EnginePerCall HIGH
  }

  private static EntityManager again() {
    return Persistence.createEntityManagerFactory("shop").createEntityManager(); // finding: EnginePerCall HIGH
  }

  static void renew() {
    again = again();
  }

  static Session any(boolean shared) {
    return shared ? SHARED : OTHER != null ? OTHER : EACH.get();
  }
}
