// The factory's scope methods end what they begin.
package shop.orders;

import java.util.List;
import org.hibernate.SessionFactory;

public class ScopeMethods {
  private final SessionFactory factory;

  public ScopeMethods(SessionFactory factory) {
    this.factory = factory;
  }

  public void save(Object order) {
    factory.inTransaction(session -> session.persist(order));
  }

  public List<Object> open() {
    return factory.fromTransaction(
        session -> session.createQuery("from Order where open = true", Object.class).list());
  }
}
