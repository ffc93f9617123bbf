// A violated constraint is taken for a duplicate and dropped.
package shop.swallow;

import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;

public class ConstraintSwallowed {
  public void addTag(Session session, Object tag) {
    try {
      session.persist(tag);
      session.flush();
    } catch (ConstraintViolationException e) {
      // there already
      throw e;
    }
  }
}
