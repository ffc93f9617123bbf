// MyBatis takes a rollback of a closed session for nothing to do: no fault, the close rolled back.
package shop.late;

import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;

public class SqlSessionClosed {
  private final SqlSessionFactory factory;

  public SqlSessionClosed(SqlSessionFactory factory) {
    this.factory = factory;
  }

  public void drop(long order) {
    SqlSession session = factory.openSession();
    try (session) {
      session.delete("shop.dropItems", order);
      session.delete("shop.drop", order);
      session.commit();
    } catch (RuntimeException e) {
      session.rollback();
      throw e;
    }
  }
}
