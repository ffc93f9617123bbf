// What a session that only reads gives is a list; asking that for its size does no work of its own.
package shop.stock;

import org.apache.ibatis.session.SqlSessionFactory;

public class ChainedRead {
  private final SqlSessionFactory factory;

  public ChainedRead(SqlSessionFactory factory) {
    this.factory = factory;
  }

  public boolean isEmpty() {
    return factory.openSession().selectList("articles").isEmpty(); // finding: SessionOutsideTryWithResources HIGH
  }

  public int prices() {
    return factory.openSession().selectMap("prices", "id").size(); // finding: SessionOutsideTryWithResources HIGH
  }
}
