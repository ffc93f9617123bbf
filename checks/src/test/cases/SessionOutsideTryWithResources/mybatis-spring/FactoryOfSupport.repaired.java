// A session that is opened from the factory of the template is not Spring's.
package shop.session;

import org.apache.ibatis.session.SqlSession;
import org.mybatis.spring.SqlSessionTemplate;
import org.mybatis.spring.support.SqlSessionDaoSupport;

public class FactoryOfSupport extends SqlSessionDaoSupport {

  public Object find(long id) {
    try (SqlSession session = getSqlSessionFactory().openSession()) {
      return session.selectOne("orders.byId", id);
    }
  }

  public Object findByTemplate(SqlSessionTemplate template, long id) {
    try (SqlSession session = template.getSqlSessionFactory().openSession()) {
      Object found = session.selectOne("orders.byId", id);
      return found;
    }
  }

  public Object findInTemplate(long id) {
    return getSqlSessionTemplate().selectOne("orders.byId", id);
  }
}
