// To free what is only temporary is cleanup, whatever it is called on.
package shop.lobs;

import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

public class FreesTemporary {
  private static final Logger LOG = Logger.getLogger("lobs");

  interface LargeText {
    void freeTemporary() throws SQLException;

    void store() throws SQLException;
  }

  void free(List<LargeText> texts) {
    for (LargeText text : texts) {
      try {
        text.freeTemporary();
      } catch (SQLException e) {
        LOG.log(Level.WARNING, "Not freed", e);
      }
    }
  }

  void store(LargeText text) {
    try {
      text.store();
    } catch (SQLException e) { // finding: SwallowedPersistenceException MEDIUM
      LOG.log(Level.WARNING, "Not stored", e);
    }
  }
}
