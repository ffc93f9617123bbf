// To ask for a mapper opens nothing, and fails only for a type that is none.
package shop.dao;

import java.util.List;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;

public class MapperAsked {
  interface OrderMapper {
    void insert(Object order);

    List<Object> findOpen();
  }

  private final SqlSessionFactory factory;

  public MapperAsked(SqlSessionFactory factory) {
    this.factory = factory;
  }

  public List<Object> before() {
    SqlSession session = factory.openSession(); // finding: SessionOutsideTryWithResources LOW
    OrderMapper mapper = session.getMapper(OrderMapper.class);
    try {
      return mapper.findOpen();
    } finally {
      session.close();
    }
  }

  public boolean stored(Object order) {
    try {
      SqlSession session = factory.openSession(); // finding: SessionOutsideTryWithResources LOW
      OrderMapper mapper = session.getMapper(OrderMapper.class);
      try {
        mapper.insert(order);
        session.commit();
      } finally {
        session.close();
      }
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** What the mapper does may fail. */
  public List<Object> unprotected() {
    SqlSession session = factory.openSession(); // finding: SessionOutsideTryWithResources HIGH
    List<Object> open = session.getMapper(OrderMapper.class).findOpen();
    session.close();
    return open;
  }
}
