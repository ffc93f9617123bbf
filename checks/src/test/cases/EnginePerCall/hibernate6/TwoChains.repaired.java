// Two engines of one type, neither of which has a name: each gets a home of its own.
package shop.engine;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

public class TwoChains {
  private static final SessionFactory SESSION_FACTORY = new Configuration().configure().buildSessionFactory();

  public Session open() {
    return SESSION_FACTORY.openSession();
  }

  private static final SessionFactory SESSION_FACTORY_INSTANCE = new Configuration().configure("stock.xml").buildSessionFactory();

  public Session openStock() {
    return SESSION_FACTORY_INSTANCE.openSession();
  }
}
