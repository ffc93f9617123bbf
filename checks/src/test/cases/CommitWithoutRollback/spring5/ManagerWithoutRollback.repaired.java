// The same with Spring 5, the handler translates only.
package shop.tx;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

public class ManagerWithoutRollback {
  private final PlatformTransactionManager manager;
  private final JdbcTemplate jdbc;

  public ManagerWithoutRollback(PlatformTransactionManager manager, JdbcTemplate jdbc) {
    this.manager = manager;
    this.jdbc = jdbc;
  }


  public void touch(long order) {
    TransactionStatus status = manager.getTransaction(new DefaultTransactionDefinition());
    try {
      jdbc.update("update orders set n = n + 1 where id = ?", order);
    } catch (DataAccessException e) {
      if (!status.isCompleted()) {
        try {
          manager.rollback(status);
        } catch (RuntimeException suppressed) {
          e.addSuppressed(suppressed);
        }
      }
      throw new IllegalStateException("not touched", e);
    }
    manager.commit(status);
  }
}
