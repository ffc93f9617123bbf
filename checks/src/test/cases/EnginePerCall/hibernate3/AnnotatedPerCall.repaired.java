// Hibernate 3 had a configuration of its own for annotated classes, and one for JPA.
package shop.engine;

import javax.persistence.EntityManagerFactory;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.AnnotationConfiguration;
import org.hibernate.ejb.Ejb3Configuration;

public class AnnotatedPerCall {
  private static final SessionFactory KEPT =
      new AnnotationConfiguration().configure().buildSessionFactory();

  private static final SessionFactory FACTORY = new AnnotationConfiguration().configure().setProperty("hibernate.show_sql", "true").buildSessionFactory();

  public Session open() {
    return FACTORY.openSession();
  }

  private static final EntityManagerFactory ENTITY_MANAGER_FACTORY = new Ejb3Configuration().configure("shop", null).buildEntityManagerFactory();

  public long count() {
    return ENTITY_MANAGER_FACTORY.hashCode();
  }

  public Session openKept() {
    return KEPT.openSession();
  }
}
