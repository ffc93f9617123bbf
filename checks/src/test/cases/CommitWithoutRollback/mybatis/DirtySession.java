// Trap 4: what mappers wrote is rolled back by close.
package shop.tx;

import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;

public class DirtySession {
  private final SqlSessionFactory factory;

  public DirtySession(SqlSessionFactory factory) {
    this.factory = factory;
  }


  public void add(Object order) {
    try (SqlSession session = factory.openSession()) {
      session.insert("addOrder", order);
      session.commit();
    }
  }

  public void replace(Object order) {
    SqlSession session = factory.openSession();
    try {
      session.delete("deleteOrder", order);
      session.insert("addOrder", order);
      session.commit();
    } finally {
      session.close();
    }
  }
}
