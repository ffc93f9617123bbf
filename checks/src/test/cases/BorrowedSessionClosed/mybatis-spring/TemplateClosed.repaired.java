// Trap 42: a SqlSessionTemplate is Spring's; close() and commit() throw.
package shop.borrowed;

import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.mybatis.spring.SqlSessionTemplate;
import org.mybatis.spring.SqlSessionUtils;

public class TemplateClosed {
  private final SqlSessionTemplate template;
  private final SqlSessionFactory factory;

  public TemplateClosed(SqlSessionTemplate template, SqlSessionFactory factory) {
    this.template = template;
    this.factory = factory;
  }

  public void add(Object order) {
    template.insert("add", order);
    template.commit();
  }

  public void addAndClose(Object order) {
    template.insert("add", order);
  }

  public void addByUtils(Object order) {
    SqlSession session = SqlSessionUtils.getSqlSession(factory);
    try {
      session.insert("add", order);
    } finally {
      SqlSessionUtils.closeSqlSession(session, factory);
    }
  }

  public void addProperly(Object order) {
    SqlSession session = SqlSessionUtils.getSqlSession(factory);
    try {
      session.insert("add", order);
    } finally {
      SqlSessionUtils.closeSqlSession(session, factory);
    }
  }
}
