// Trap 54: a program makes it once, in main.
package shop.engine;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;

public class MainProgram {
  public static void main(String[] args) {
    EntityManagerFactory emf = Persistence.createEntityManagerFactory("shop");
    try (EntityManager em = emf.createEntityManager()) {
      System.out.println(em.createQuery("select count(o) from Order o").getSingleResult());
    } finally {
      emf.close();
    }
  }
}
