// What only an initialiser calls is run once, whatever it returns.
package shop.engine;

import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
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

  private static final class SessionFactoryHolder {
    static final SessionFactory INSTANCE = new Configuration().configure().buildSessionFactory();
  }

  private static Session each() {
    return SessionFactoryHolder.INSTANCE.openSession();
  }

  private static final class EntityManagerFactoryHolder {
    static final EntityManagerFactory INSTANCE = Persistence.createEntityManagerFactory("shop");
  }

  private static EntityManager again() {
    return EntityManagerFactoryHolder.INSTANCE.createEntityManager();
  }

  static void renew() {
    again = again();
  }

  static Session any(boolean shared) {
    return shared ? SHARED : OTHER != null ? OTHER : EACH.get();
  }
}
