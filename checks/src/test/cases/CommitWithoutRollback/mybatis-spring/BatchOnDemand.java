// An import on demand of the bridge tells as much as one by name: the session takes part in Spring's transaction.
package shop.batch;

import org.apache.ibatis.session.*;
import org.mybatis.spring.*;
import org.springframework.transaction.annotation.*;

public class BatchOnDemand {
  private final SqlSessionFactory factory;

  public BatchOnDemand(SqlSessionFactory factory) {
    this.factory = factory;
  }

  @Transactional
  public void renumber(Iterable<String> ids) {
    SqlSession session = factory.openSession(ExecutorType.BATCH);
    for (String id : ids) {
      session.update("orders.renumber", id);
    }
    session.flushStatements();
    SqlSessionUtils.closeSqlSession(session, factory);
  }
}
