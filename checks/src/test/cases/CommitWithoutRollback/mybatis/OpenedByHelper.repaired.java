// A session that a helper opens is in a transaction from then on, and may be only read with, as one opened here.
package shop.reads;

import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;

public class OpenedByHelper {
  private final SqlSessionFactory factory;

  public OpenedByHelper(SqlSessionFactory factory) {
    this.factory = factory;
  }

  public Object find(long id) {
    SqlSession session = open();
    Object found = session.selectOne("findOrder", id);
    session.close();
    return found;
  }

  public void ship(long id) {
    SqlSession session = open();
    try {
      session.update("shop.ship", id);
      session.commit();
    } catch (Throwable t) {
      try {
        session.rollback();
      } catch (RuntimeException e) {
        t.addSuppressed(e);
      }
      throw t;
    }
    session.close();
  }

  private SqlSession open() {
    return factory.openSession();
  }
}
