// What a session that only reads gives is a list; asking that for its size does no work of its own.
package shop.stock;

import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;

public class ChainedRead {
  private final SqlSessionFactory factory;

  public ChainedRead(SqlSessionFactory factory) {
    this.factory = factory;
  }

  public boolean isEmpty() {
    try (SqlSession sqlSession = factory.openSession()) {
      return sqlSession.selectList("articles").isEmpty();
    }
  }

  public int prices() {
    try (SqlSession sqlSession = factory.openSession()) {
      return sqlSession.selectMap("prices", "id").size();
    }
  }
}
