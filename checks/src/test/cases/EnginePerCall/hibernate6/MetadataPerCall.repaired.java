// Built from metadata for one report.
package shop.engine;

import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

public class MetadataPerCall {
  private static final SessionFactory FACTORY = createSessionFactory();

  private static SessionFactory createSessionFactory() {
    StandardServiceRegistry registry = new StandardServiceRegistryBuilder().configure().build();
    return new MetadataSources(registry).buildMetadata().buildSessionFactory();
  }

  public long report() {
    return FACTORY.fromSession(
        session -> session.createQuery("select count(*) from Order", Long.class).getSingleResult());
  }
}
