// A class that makes beans builds a factory whenever it is asked: that is a bean, too.
package shop.engine;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;

@Configuration
public class InConfiguration {
  @Value("${url}")
  private String url;

  long count(String query) {
    try (EntityManagerFactory emf =
        Persistence.createEntityManagerFactory( // finding: EnginePerCall MEDIUM
            "shop", Map.of("jakarta.persistence.jdbc.url", url))) {
      EntityManager em = emf.createEntityManager();
      try {
        return em.createQuery(query, Long.class).getSingleResult();
      } finally {
        em.close();
      }
    }
  }
}
