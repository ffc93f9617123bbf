// A MyBatis session.
package shop.byhand;

import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;

public class SqlSessionByHand {

  public Object count(SqlSessionFactory factory) {
    try (SqlSession session = factory.openSession()) {
      return session.selectOne("count");
    }
  }
}
