// Trap 4: a write in a select is nothing that MyBatis knows of: close commits it.
package shop.tx;

import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;

public class WriteInSelect {
  private final SqlSessionFactory factory;

  public WriteInSelect(SqlSessionFactory factory) {
    this.factory = factory;
  }


  public Object take(long id) {
    try (SqlSession session = factory.openSession()) {
      Object taken = session.selectOne("updateReturning", id);
      session.commit(); // finding: CommitWithoutRollback LOW
      return taken;
    }
  }
}
