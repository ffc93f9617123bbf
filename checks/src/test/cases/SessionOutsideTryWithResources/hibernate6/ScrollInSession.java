// Results that scroll are closed with their session.
package shop.session;

import org.hibernate.ScrollableResults;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

public class ScrollInSession {
  private final SessionFactory factory;

  public ScrollInSession(SessionFactory factory) {
    this.factory = factory;
  }


  public int count() {
    try (Session session = factory.openSession();
        ScrollableResults<Object> rows =
            session.createQuery("from Order", Object.class).scroll()) {
      int n = 0;
      while (rows.next()) {
        n++;
      }
      return n;
    }
  }
}
