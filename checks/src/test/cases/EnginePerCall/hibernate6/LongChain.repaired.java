// However long the chain is that configures it.
package shop.engine;

import java.util.Properties;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy;
import org.hibernate.cfg.Configuration;

public class LongChain {
  public Session byConfiguration(Properties properties) {
    return new Configuration() // the chain
        .configure()
        .addPackage("shop")
        .mergeProperties(properties)
        .setPhysicalNamingStrategy(new CamelCaseToUnderscoresNamingStrategy())
        .buildSessionFactory()
        .openSession();
  }

  private static final SessionFactory SESSION_FACTORY = new MetadataSources()
      .addResource("shop.hbm.xml")
      .addAnnotatedClassName("shop.Order")
      .getMetadataBuilder()
      .applyPhysicalNamingStrategy(new CamelCaseToUnderscoresNamingStrategy())
      .build()
      .buildSessionFactory();

  public Session byMetadata() {
    return SESSION_FACTORY
        .openSession();
  }
}
