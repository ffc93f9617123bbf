// A failed query becomes null.
package shop.swallow;

import java.util.List;
import org.hibernate.HibernateException;
import org.hibernate.Session;

public class ListBecomesNull {
  public List<?> employees(Session session) {
    try {
      return session.createQuery("from Employee").list();
    } catch (HibernateException e) {
      throw e;
    }
  }
}
