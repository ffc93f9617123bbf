// The rollback goes through the manager; Spring forbids one after a failed commit, so that moves out.
package shop.stock;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

class StatusNeverRolledBack {
  private final PlatformTransactionManager manager;
  private final JdbcTemplate jdbc;

  StatusNeverRolledBack(PlatformTransactionManager manager, JdbcTemplate jdbc) {
    this.manager = manager;
    this.jdbc = jdbc;
  }

  void restock(long article) {
    TransactionStatus status = manager.getTransaction(new DefaultTransactionDefinition());
    try {
      jdbc.update("update article set stock = stock + 1 where id = ?", article);
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
