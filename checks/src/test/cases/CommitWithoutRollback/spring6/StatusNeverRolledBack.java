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
    jdbc.update("update article set stock = stock + 1 where id = ?", article);
    manager.commit(status); // finding: CommitWithoutRollback HIGH
  }
}
