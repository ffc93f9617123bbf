// MyBatis rolls back on close what it knows of: what passes the handler by is undone there.
package shop.narrow;

import java.util.function.LongUnaryOperator;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;

public class MyBatisOnly {
  private final SqlSessionFactory factory;

  public MyBatisOnly(SqlSessionFactory factory) {
    this.factory = factory;
  }

  public void price(long item, LongUnaryOperator rounding) {
    try (SqlSession session = factory.openSession()) {
      try {
        session.update("shop.price", item);
        session.update("shop.log", rounding.applyAsLong(item));
        session.commit();
      } catch (PersistenceException e) {
        session.rollback();
        throw e;
      }
    }
  }
}
