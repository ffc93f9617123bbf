// A rollback that fails is no work that is lost, whoever's it is; nor is a property that is asked for.
package shop.orders;

import java.sql.SQLException;

public class CleanupOfAnother {
  /** Written for this project; who implements it is not known. */
  public interface Work {
    boolean isBegun();

    int getVersion() throws SQLException;

    void rollback() throws SQLException;

    void save(String name) throws SQLException;
  }

  public void abort(Work work) {
    try {
      if (work.isBegun()) {
        work.rollback();
      }
    } catch (SQLException e) {
      System.err.println(e.getMessage());
    }
  }

  public boolean isOld(Work work) {
    try {
      if (work.getVersion() > 8) {
        return false;
      }
    } catch (SQLException ignored) {
      // as old ones are
    }
    return true;
  }

  public void save(Work work) {
    try {
      work.save("x");
    } catch (SQLException e) { // finding: SwallowedPersistenceException MEDIUM
      System.err.println(e.getMessage());
    }
  }
}
