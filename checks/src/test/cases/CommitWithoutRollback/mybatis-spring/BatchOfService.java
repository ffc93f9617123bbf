// A session of Spring's factory takes part in Spring's transaction, which gives its connection back.
package shop.batch;

import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.mybatis.spring.SqlSessionUtils;
import org.springframework.transaction.annotation.Transactional;

public class BatchOfService {
  private final SqlSessionFactory factory;

  public BatchOfService(SqlSessionFactory factory) {
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

  @Transactional
  public void renumberAndCommit(Iterable<String> ids) {
    SqlSession session = factory.openSession(ExecutorType.BATCH);
    for (String id : ids) {
      session.update("orders.renumber", id);
    }
    session.commit();
    session.close();
  }

  public void withoutTransaction(Iterable<String> ids) {
    SqlSession session = factory.openSession(ExecutorType.BATCH); // finding: SessionOutsideTryWithResources HIGH
    for (String id : ids) {
      session.update("orders.renumber", id);
    }
    session.flushStatements();
    SqlSessionUtils.closeSqlSession(session, factory);
  }
}
