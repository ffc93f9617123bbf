// A list does not hold the session that it was read with, whether that has a name or not.
package shop.dao;

import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

public class ListFromChain {
  private final SessionFactory factory;

  public ListFromChain(SessionFactory factory) {
    this.factory = factory;
  }

  public List<?> unnamed() {
    try (Session session = factory.openSession()) {
      return session.createQuery("from Order").list();
    }
  }

  public List<?> named() {
    try (Session session = factory.openSession()) {
      return session.createQuery("from Order").setMaxResults(20).list();
    }
  }
}
