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
    try (SqlSession session = factory.openSession()) {
      OrderMapper mapper = session.getMapper(OrderMapper.class);
      return mapper.findOpen();
    }
  }

  public boolean stored(Object order) {
    try (SqlSession session = factory.openSession()) {
      OrderMapper mapper = session.getMapper(OrderMapper.class);
      mapper.insert(order);
      session.commit();
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** What the mapper does may fail. */
  public List<Object> unprotected() {
    try (SqlSession session = factory.openSession()) {
      List<Object> open = session.getMapper(OrderMapper.class).findOpen();
      return open;
    }
  }
}
