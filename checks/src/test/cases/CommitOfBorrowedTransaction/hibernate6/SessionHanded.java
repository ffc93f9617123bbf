// A Hibernate session whose transaction the caller began, and one that is begun here if it is not.
package shop.handed;

import org.hibernate.Session;

public class SessionHanded {

  public void save(Session session, Object order) {
    session.persist(order);
    session.getTransaction().commit(); // finding: CommitOfBorrowedTransaction LOW
  }

  public void saveMarked(Session session, Object order) {
    try {
      session.persist(order);
      session.getTransaction().commit();
    } catch (RuntimeException e) {
      session.getTransaction().setRollbackOnly();
      throw e;
    }
  }
}
