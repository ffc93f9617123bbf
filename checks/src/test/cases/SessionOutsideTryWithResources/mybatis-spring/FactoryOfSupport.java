// A session that is opened from the factory of the template is not Spring's.
package shop.session;

import org.apache.ibatis.session.SqlSession;
import org.mybatis.spring.SqlSessionTemplate;
import org.mybatis.spring.support.SqlSessionDaoSupport;

public class FactoryOfSupport extends SqlSessionDaoSupport {

  public Object find(long id) {
    SqlSession session = getSqlSessionFactory().openSession(); // finding: SessionOutsideTryWithResources HIGH
    return session.selectOne("orders.byId", id);
  }

  public Object findByTemplate(SqlSessionTemplate template, long id) {
    SqlSession session = template.getSqlSessionFactory().openSession(); // finding: SessionOutsideTryWithResources HIGH
    Object found = session.selectOne("orders.byId", id);
    session.close();
    return found;
  }

  public Object findInTemplate(long id) {
    return getSqlSessionTemplate().selectOne("orders.byId", id);
  }
}
