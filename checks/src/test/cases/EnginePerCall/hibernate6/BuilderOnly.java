// Trap 56: a configuration is no engine until it is built.
package shop.engine;

import java.util.Properties;
import org.hibernate.cfg.Configuration;

public class BuilderOnly {
  public Configuration configure(Properties properties) {
    Configuration configuration = new Configuration();
    configuration.addProperties(properties);
    return configuration;
  }
}
