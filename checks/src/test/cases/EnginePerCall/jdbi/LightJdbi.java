// Jdbi is cheap to make: advice at most.
package shop.engine;

import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

public class LightJdbi {
  private final DataSource dataSource;

  public LightJdbi(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public int touch(long order) {
    Jdbi jdbi = Jdbi.create(dataSource); // finding: EnginePerCall LOW; no repair: differ from call to call
    return jdbi.withHandle(h -> h.execute("update orders set n = n + 1 where id = ?", order));
  }
}
