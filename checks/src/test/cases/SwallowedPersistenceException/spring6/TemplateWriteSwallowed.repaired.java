// A failed update through the template is logged and forgotten.
package shop.swallow;

import java.util.logging.Logger;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

public class TemplateWriteSwallowed {
  private static final Logger LOG = Logger.getLogger(TemplateWriteSwallowed.class.getName());


  private final JdbcTemplate jdbc;

  public TemplateWriteSwallowed(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  public void touch(long order) {
    try {
      jdbc.update("update orders set n = n + 1 where id = ?", order);
    } catch (DataAccessException e) {
      LOG.warning("not touched: " + e);
      throw e;
    }
  }
}
