// The manager is asked of the template, each time anew.
package shop.tx;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

public class ManagerOfTemplate {
  private final TransactionTemplate template;
  private final JdbcTemplate jdbc;

  public ManagerOfTemplate(TransactionTemplate template, JdbcTemplate jdbc) {
    this.template = template;
    this.jdbc = jdbc;
  }

  public void touch(long order) {
    TransactionStatus status =
        this.template.getTransactionManager().getTransaction(new DefaultTransactionDefinition());
    jdbc.update("update orders set n = n + 1 where id = ?", order);
    this.template.getTransactionManager().commit(status); // finding: CommitWithoutRollback HIGH
  }

  public void touchOrRollBack(long order) {
    TransactionStatus status =
        template.getTransactionManager().getTransaction(new DefaultTransactionDefinition());
    try {
      jdbc.update("update orders set n = n + 1 where id = ?", order);
    } catch (Throwable t) {
      template.getTransactionManager().rollback(status);
      throw t;
    }
    template.getTransactionManager().commit(status);
  }
}
