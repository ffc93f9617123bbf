// The form of Spring's own template: the commit stands outside.
package shop.tx;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

public class CommitOutside {
  private final PlatformTransactionManager manager;
  private final JdbcTemplate jdbc;

  public CommitOutside(PlatformTransactionManager manager, JdbcTemplate jdbc) {
    this.manager = manager;
    this.jdbc = jdbc;
  }


  public int touch(long order) {
    TransactionStatus status = manager.getTransaction(new DefaultTransactionDefinition());
    int rows;
    try {
      rows = jdbc.update("update orders set n = n + 1 where id = ?", order);
    } catch (RuntimeException | Error e) {
      manager.rollback(status);
      throw e;
    }
    manager.commit(status);
    return rows;
  }
}
