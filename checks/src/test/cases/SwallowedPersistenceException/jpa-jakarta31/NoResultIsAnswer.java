// Trap 47: no result is an answer.
package shop.swallow;

import jakarta.persistence.EntityManager;
import jakarta.persistence.NoResultException;
import java.util.Optional;

public class NoResultIsAnswer {
  private final EntityManager em;

  public NoResultIsAnswer(EntityManager em) {
    this.em = em;
  }


  public Optional<Object> byCode(String code) {
    try {
      return Optional.of(
          em.createQuery("select v from Voucher v where v.code = :code", Object.class)
              .setParameter("code", code)
              .getSingleResult());
    } catch (NoResultException e) {
      return Optional.empty();
    }
  }
}
