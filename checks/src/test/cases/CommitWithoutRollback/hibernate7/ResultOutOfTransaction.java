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
      Object customer = session.get(type, id);
      int rows =
          session
              .createMutationQuery("update Customer c set c.name = :name where c.id = :id")
              .setParameter("name", name)
              .setParameter("id", id)
              .executeUpdate();
      tx.commit(); // finding: CommitWithoutRollback MEDIUM
      return rows + " renamed: " + customer;
    }
  }
}
