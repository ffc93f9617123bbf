// A MyBatis session begins anew after each commit.
package shop.split;

import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;

public class TwoCommits {
  private final SqlSessionFactory factory;

  public TwoCommits(SqlSessionFactory factory) {
    this.factory = factory;
  }

  public void add(Object order, Object line) {
    try (SqlSession session = factory.openSession()) {
      session.insert("addOrder", order);
      session.commit(); // finding: SplitTransaction MEDIUM
      session.insert("addLine", line);
      session.commit();
    }
  }

  public void addAtOnce(Object order, Object line) {
    try (SqlSession session = factory.openSession()) {
      session.insert("addOrder", order);
      session.insert("addLine", line);
      session.commit();
    }
  }
}
