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

  public Session open() {
    SessionFactory factory =
        new AnnotationConfiguration().configure().setProperty("hibernate.show_sql", "true").buildSessionFactory(); // finding: EnginePerCall HIGH
    return factory.openSession();
  }

  public long count() {
    EntityManagerFactory factory = new Ejb3Configuration().configure("shop", null).buildEntityManagerFactory(); // finding: EnginePerCall MEDIUM
    try {
      return factory.hashCode();
    } finally {
      factory.close();
    }
  }

  public Session openKept() {
    return KEPT.openSession();
  }
}
