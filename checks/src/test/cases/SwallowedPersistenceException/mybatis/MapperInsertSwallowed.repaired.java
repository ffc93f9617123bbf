// A failed insert is dropped, the commit behind it succeeds.
package shop.swallow;

import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;

public class MapperInsertSwallowed {
  private final SqlSessionFactory factory;

  public MapperInsertSwallowed(SqlSessionFactory factory) {
    this.factory = factory;
  }

  public void add(Object order) {
    try (SqlSession session = factory.openSession()) {
      try {
        session.insert("addOrder", order);
      } catch (PersistenceException e) {
        System.err.println("not added: " + e);
        throw e;
      }
      session.commit();
    }
  }
}
