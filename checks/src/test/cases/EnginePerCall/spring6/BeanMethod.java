// Trap 54: the container calls a bean method once.
package shop.engine;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
public class BeanMethod {
  @Bean(destroyMethod = "close")
  public EntityManagerFactory entityManagerFactory() {
    EntityManagerFactory emf = Persistence.createEntityManagerFactory("shop");
    emf.getCache().evictAll();
    return emf;
  }
}
