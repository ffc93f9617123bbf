// Trap 51: caught inside the transactional method, so what was done so far is committed.
package shop.swallow;

import java.util.logging.Logger;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

public class TransactionalCatches {
  private static final Logger LOG = Logger.getLogger(TransactionalCatches.class.getName());


  private final JdbcTemplate jdbc;

  public TransactionalCatches(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional
  public int balance(long account) {
    try {
      return jdbc.queryForObject("select n from account where id = ?", Integer.class, account);
    } catch (DataAccessException e) { // finding: SwallowedPersistenceException MEDIUM; no repair: nothing was found
      LOG.warning("no balance: " + e);
      return 0;
    }
  }
}
