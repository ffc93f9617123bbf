// In try-with-resources, as its manual has it.
package shop.session;

import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;

public class SqlSessionTwr {
  private final SqlSessionFactory factory;

  public SqlSessionTwr(SqlSessionFactory factory) {
    this.factory = factory;
  }


  public void add(Object order) {
    try (SqlSession session = factory.openSession()) {
      session.insert("addOrder", order);
      session.commit();
    }
  }
}
