// A session that is opened from the factory of Spring's support is nobody else's; the current one is.
package shop.session;

import org.hibernate.Session;
import org.springframework.orm.hibernate5.HibernateTemplate;
import org.springframework.orm.hibernate5.HibernateTransactionManager;
import org.springframework.orm.hibernate5.support.HibernateDaoSupport;

public class FactoryOfSupport extends HibernateDaoSupport {

  public Object find(long id) {
    Session session = getSessionFactory().openSession(); // finding: SessionOutsideTryWithResources HIGH
    return session.get(Object.class, id);
  }

  public Object findByTemplate(long id) {
    Session session = getHibernateTemplate().getSessionFactory().openSession(); // finding: SessionOutsideTryWithResources HIGH
    Object found = session.get(Object.class, id);
    session.close();
    return found;
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
