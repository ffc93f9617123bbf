// The session of a HibernateTemplate's callback is Spring's to close and to commit.
package shop.borrowed;

import org.hibernate.Session;
import org.springframework.orm.hibernate5.HibernateCallback;
import org.springframework.orm.hibernate5.HibernateTemplate;

public class TemplateCallback {
  private final HibernateTemplate template;

  public TemplateCallback(HibernateTemplate template) {
    this.template = template;
  }

  public Object load(long id) {
    return template.execute(
        new HibernateCallback<Object>() {
          @Override
          public Object doInHibernate(Session session) {
            try {
              return session.get("Order", id);
            } finally {
              session.close(); // finding: BorrowedSessionClosed HIGH
            }
          }
        });
  }

  public Object fine(long id) {
    return template.execute(session -> session.get("Order", id));
  }
}
