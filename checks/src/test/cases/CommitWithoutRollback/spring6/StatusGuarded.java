// Three ways that are right: commit outside, a guard on the status, the template.
package shop.stock;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class StatusGuarded {
  private PlatformTransactionManager manager;
  private JdbcTemplate jdbc;

  void commitOutside(TransactionDefinition definition) {
    TransactionStatus status = manager.getTransaction(definition);
    try {
      jdbc.update("delete from cart");
    } catch (Throwable e) {
      manager.rollback(status);
      throw e;
    }
    manager.commit(status);
  }

  void guarded(TransactionDefinition definition) {
    TransactionStatus status = manager.getTransaction(definition);
    try {
      jdbc.update("delete from cart");
      manager.commit(status);
    } finally {
      if (!status.isCompleted()) {
        manager.rollback(status);
      }
    }
  }

  void template() {
    new TransactionTemplate(manager).executeWithoutResult(s -> jdbc.update("delete from cart"));
  }
}
