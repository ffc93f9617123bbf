// MyBatis rolls back in peace after a commit that failed.
package shop.masked;

import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;

public class SqlSessionRollback {
  private final SqlSessionFactory factory;

  public SqlSessionRollback(SqlSessionFactory factory) {
    this.factory = factory;
  }

  public void ship(long order) {
    try (SqlSession session = factory.openSession()) {
      try {
        session.update("shop.ship", order);
        session.commit();
      } catch (RuntimeException e) {
        session.rollback(); // finding: RollbackMasksFailure LOW
        throw e;
      }
    }
  }
}
