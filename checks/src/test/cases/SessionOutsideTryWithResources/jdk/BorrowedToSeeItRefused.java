// A connection is asked for to see that there is none any more; without a word of that it is forgotten.
package shop.refused;

import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;

class BorrowedToSeeItRefused {
  private static final Logger LOG = Logger.getLogger("refused");

  private final DataSource pool;

  BorrowedToSeeItRefused(DataSource pool) {
    this.pool = pool;
  }

  void showThatItIsGone() {
    try {
      pool.getConnection();
    } catch (SQLException e) {
      LOG.info("Got the expected error: the pool is gone");
    }
  }

  void showThatItIsGoneToo() {
    try {
      pool.getConnection();
    } catch (SQLException expected) {
    }
  }

  void warmUp() {
    try {
      pool.getConnection(); // finding: SessionOutsideTryWithResources HIGH; no repair: not used
    } catch (SQLException e) {
      LOG.info("There may be no pool yet");
    }
  }
}
