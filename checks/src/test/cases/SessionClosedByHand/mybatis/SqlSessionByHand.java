// A MyBatis session.
package shop.byhand;

import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;

public class SqlSessionByHand {

  public Object count(SqlSessionFactory factory) {
    SqlSession session = factory.openSession(); // finding: SessionClosedByHand LOW
    try {
      return session.selectOne("count");
    } finally {
      session.close();
    }
  }
}
