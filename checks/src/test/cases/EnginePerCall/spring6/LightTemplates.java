// Templates are light.
package shop.engine;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

public class LightTemplates {
  private final DataSource dataSource;

  public LightTemplates(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public int touch(long order) {
    return new JdbcTemplate(dataSource).update("update orders set n = 0 where id = ?", order);
  }
}
