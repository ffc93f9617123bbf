// Trap 33: opened for one question and dropped.
package shop.health;

import java.sql.SQLException;
import javax.sql.DataSource;

public class ChainedInCondition {
  private final DataSource dataSource;

  public ChainedInCondition(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public String state() {
    try {
      if (dataSource.getConnection().isValid(2)) { // finding: SessionOutsideTryWithResources HIGH; no repair: no block can begin
        return "up";
      }
      return "slow";
    } catch (SQLException e) {
      return "down: " + e.getMessage();
    }
  }
}
