// A value computed between begin and commit is used behind the block.
package shop.customers;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;

public class ResultOutOfTransaction {
  private final SessionFactory sessionFactory;

  public ResultOutOfTransaction(SessionFactory sessionFactory) {
    this.sessionFactory = sessionFactory;
  }

  public String rename(Class<?> type, long id, String name) {
    try (Session session = sessionFactory.openSession()) {
      Transaction tx = session.beginTransaction();
      Object customer;
      int rows;
      try {
        customer = session.get(type, id);
        rows =
            session
                .createMutationQuery("update Customer c set c.name = :name where c.id = :id")
                .setParameter("name", name)
                .setParameter("id", id)
                .executeUpdate();
        tx.commit();
      } catch (Throwable t) {
        if (tx.isActive()) {
          try {
            tx.rollback();
          } catch (RuntimeException e) {
            t.addSuppressed(e);
          }
        }
        throw t;
      }
      return rows + " renamed: " + customer;
    }
  }
}
