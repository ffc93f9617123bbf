// A transaction of the finalizer's own has nothing half-done of the work that failed before.
package shop.tx;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

public class BegunInFinalizer {
  private final PlatformTransactionManager manager;
  private final JdbcTemplate jdbc;

  public BegunInFinalizer(PlatformTransactionManager manager, JdbcTemplate jdbc) {
    this.manager = manager;
    this.jdbc = jdbc;
  }

  public void ship(long order) {
    try {
      jdbc.update("update orders set shipped = true where id = ?", order);
    } finally {
      TransactionStatus status = manager.getTransaction(new DefaultTransactionDefinition());
      try {
        jdbc.update("update orders set tried = tried + 1 where id = ?", order);
      } catch (Throwable t) {
        manager.rollback(status);
        throw t;
      }
      manager.commit(status);
    }
  }

  public void shipUnprotected(long order) {
    try {
      jdbc.update("update orders set shipped = true where id = ?", order);
    } finally {
      TransactionStatus status = manager.getTransaction(new DefaultTransactionDefinition());
      try {
        jdbc.update("update orders set tried = tried + 1 where id = ?", order);
      } catch (Throwable t) {
        if (!status.isCompleted()) {
          try {
            manager.rollback(status);
          } catch (RuntimeException e) {
            t.addSuppressed(e);
          }
        }
        throw t;
      }
      manager.commit(status);
    }
  }

  public void shipInOne(long order) {
    TransactionStatus status = manager.getTransaction(new DefaultTransactionDefinition());
    try {
      jdbc.update("update orders set shipped = true where id = ?", order);
    } finally {
      manager.commit(status);
    }
  }
}
