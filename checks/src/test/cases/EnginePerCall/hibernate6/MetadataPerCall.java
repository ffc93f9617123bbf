// Built from metadata for one report.
package shop.engine;

import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

public class MetadataPerCall {
  public long report() {
    StandardServiceRegistry registry = new StandardServiceRegistryBuilder().configure().build();
    SessionFactory factory = new MetadataSources(registry).buildMetadata().buildSessionFactory(); // finding: EnginePerCall MEDIUM
    try {
      return factory.fromSession(
          session -> session.createQuery("select count(*) from Order", Long.class).getSingleResult());
    } finally {
      factory.close();
    }
  }
}
