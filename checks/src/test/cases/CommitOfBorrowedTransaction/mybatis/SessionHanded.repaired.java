// A MyBatis session of the caller's.
package shop.handed;

import org.apache.ibatis.session.SqlSession;

public class SessionHanded {

  public void save(SqlSession session, Object order) {
    try {
      session.insert("add", order);
      session.commit();
    } catch (Throwable t) {
      try {
        session.rollback();
      } catch (RuntimeException e) {
        t.addSuppressed(e);
      }
      throw t;
    }
  }
}
