// A session that is opened from the factory of Spring's support is nobody else's; the current one is.
package shop.session;

import org.hibernate.Session;
import org.springframework.orm.hibernate5.HibernateTemplate;
import org.springframework.orm.hibernate5.HibernateTransactionManager;
import org.springframework.orm.hibernate5.support.HibernateDaoSupport;

public class FactoryOfSupport extends HibernateDaoSupport {

  public Object find(long id) {
    try (Session session = getSessionFactory().openSession()) {
      return session.get(Object.class, id);
    }
  }

  public Object findByTemplate(long id) {
    try (Session session = getHibernateTemplate().getSessionFactory().openSession()) {
      Object found = session.get(Object.class, id);
      return found;
    }
  }

  public Object findByManager(HibernateTransactionManager manager, long id) {
    try (Session session = manager.getSessionFactory().openSession()) {
      return session.get(Object.class, id);
    }
  }

  public Object findInCurrent(HibernateTemplate template, long id) {
    Session session = template.getSessionFactory().getCurrentSession();
    return session.get(Object.class, id);
  }
}
