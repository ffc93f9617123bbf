// Trap 20: declared transactions and templates have no commit to protect.
package shop.tx;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

public class Declarative {
  private final JdbcTemplate jdbc;
  private final TransactionTemplate template;

  public Declarative(JdbcTemplate jdbc, TransactionTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  @Transactional
  public void touch(long order) {
    jdbc.update("update orders set n = n + 1 where id = ?", order);
  }

  public void touchInTemplate(long order) {
    template.executeWithoutResult(
        status -> {
          if (jdbc.update("update orders set n = n + 1 where id = ?", order) == 0) {
            status.setRollbackOnly();
          }
        });
  }
}
