// A stateless session: closing it with the built-in pool commits what was written so far.
package shop.imports;

import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

public class StatelessImport {
  private final SessionFactory sessionFactory;

  public StatelessImport(SessionFactory sessionFactory) {
    this.sessionFactory = sessionFactory;
  }

  public void load(List<Object> articles) {
    try (StatelessSession session = sessionFactory.openStatelessSession()) {
      var tx = session.beginTransaction();
      for (Object article : articles) {
        session.insert(article);
      }
      tx.commit(); // finding: CommitWithoutRollback MEDIUM
    }
  }
}
