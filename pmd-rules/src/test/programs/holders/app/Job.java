package app;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

class Job {
  /** Whoever closes it and ends its work where all goes well shows whose it is. */
  void lendsIt(Holder holder) throws SQLException {
    Connection c = DriverManager.getConnection("jdbc:x"); // finding: SessionOutsideTryWithResources HIGH
    c.setAutoCommit(false);
    holder.setConnection(c);
    c.createStatement().execute("delete from t");
    work(holder);
    c.commit(); // finding: CommitWithoutRollback HIGH
    c.close();
  }

  void handsItOn(Holder holder) throws SQLException {
    Connection c = DriverManager.getConnection("jdbc:x");
    c.setAutoCommit(false);
    holder.setConnection(c);
    work(holder);
    holder.end();
  }

  private static void work(Holder holder) throws SQLException {
    holder.getConnection().setReadOnly(true);
  }
}
