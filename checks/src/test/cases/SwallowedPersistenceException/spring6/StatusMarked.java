// The callback marks its transaction for rollback.
package shop.swallow;

import java.util.logging.Logger;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

public class StatusMarked {
  private static final Logger LOG = Logger.getLogger(StatusMarked.class.getName());


  private final TransactionTemplate template;
  private final JdbcTemplate jdbc;

  public StatusMarked(TransactionTemplate template, JdbcTemplate jdbc) {
    this.template = template;
    this.jdbc = jdbc;
  }

  public void touch(long order) {
    template.executeWithoutResult(
        status -> {
          try {
            jdbc.update("update orders set n = n + 1 where id = ?", order);
          } catch (DataAccessException e) {
            LOG.warning("not touched: " + e);
            status.setRollbackOnly();
          }
        });
  }
}
