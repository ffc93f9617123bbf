// A borrowed session: not ours to close, but this method begins and so has to end the transaction.
package shop.stock;

import org.hibernate.Session;
import org.hibernate.SessionFactory;

public class CurrentSession {
  private final SessionFactory sessionFactory;

  public CurrentSession(SessionFactory sessionFactory) {
    this.sessionFactory = sessionFactory;
  }

  public int sellOut(String article) {
    Session session = sessionFactory.getCurrentSession();
    session.beginTransaction();
    try {
      int rows =
          session
              .createQuery("update Stock s set s.free = 0 where s.article = :article")
              .setParameter("article", article)
              .executeUpdate();
      session.getTransaction().commit();
      return rows;
    } catch (Throwable t) {
      if (session.getTransaction().isActive()) {
        try {
          session.getTransaction().rollback();
        } catch (RuntimeException e) {
          t.addSuppressed(e);
        }
      }
      throw t;
    }
  }
}
