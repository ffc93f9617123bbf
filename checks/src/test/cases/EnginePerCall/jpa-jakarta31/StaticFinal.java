// One for all, made when the class is.
package shop.engine;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;

public class StaticFinal {
  private static final EntityManagerFactory EMF = Persistence.createEntityManagerFactory("shop");

  public Object find(Class<?> type, long id) {
    try (EntityManager em = EMF.createEntityManager()) {
      return em.find(type, id);
    }
  }
}
