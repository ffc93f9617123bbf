// A mapper's methods are statements on its session; what they are called tells which only read.
package shop.dao;

import java.util.List;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;

public class ThroughMapper {
  interface OrderMapper {
    void insert(Object order);

    List<Object> findOpen();
  }

  private final SqlSessionFactory factory;

  public ThroughMapper(SqlSessionFactory factory) {
    this.factory = factory;
  }

  public void store(SqlSession session, Object order) {
    OrderMapper mapper = session.getMapper(OrderMapper.class);
    mapper.insert(order);
  }

  public void unprotected(Object order) {
    SqlSession session = factory.openSession();
    try {
      OrderMapper mapper = session.getMapper(OrderMapper.class);
      mapper.insert(order);
      session.commit();
    } catch (Throwable t) {
      try {
        session.rollback();
      } catch (RuntimeException e) {
        t.addSuppressed(e);
      }
      throw t;
    }
    session.close();
  }

  public List<Object> reads() {
    try (SqlSession session = factory.openSession()) {
      return session.getMapper(OrderMapper.class).findOpen();
    }
  }

  public void dropped(Object order) {
    try (SqlSession session = factory.openSession(true)) {
      session.getMapper(OrderMapper.class).insert(order);
    } catch (RuntimeException e) {
      e.printStackTrace();
    }
  }
}
