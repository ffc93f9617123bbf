// A stateless session of Hibernate 5, closed before the handler rolls back.
package shop.late;

import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;

public class StatelessTwr {
  private final SessionFactory factory;

  public StatelessTwr(SessionFactory factory) {
    this.factory = factory;
  }

  public void load(List<?> orders) {
    Transaction tx = null;
    try (StatelessSession session = factory.openStatelessSession()) {
      tx = session.beginTransaction();
      try {
        orders.forEach(session::insert);
        session.createQuery("delete from Old").executeUpdate();
        tx.commit();
      } catch (Throwable t) {
        if (tx.isActive()) {
          try {
            tx.rollback();
          } catch (RuntimeException e) {
            t.addSuppressed(e);
          }
        }
        throw t;
      }
    }
  }
}
