// The session is closed unless the statement fails.
package shop.session;

import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;

public class SqlSessionHappyPath {
  private final SqlSessionFactory factory;

  public SqlSessionHappyPath(SqlSessionFactory factory) {
    this.factory = factory;
  }


  public Object find(long id) {
    try (SqlSession session = factory.openSession()) {
      Object found = session.selectOne("findOrder", id);
      return found;
    }
  }
}
