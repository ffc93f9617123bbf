package app;

import app.other.Db;
import java.sql.Connection;
import java.sql.SQLException;

class Parts {
  void onlyLent() throws SQLException {
    Connection c = Db.open();
    c.setReadOnly(true);
  }

  void notUndone(Connection c) throws SQLException {
    c.setAutoCommit(false);
    try {
      c.prepareStatement("delete from t").execute(); // finding: SessionOutsideTryWithResources HIGH
      c.commit(); // finding: CommitWithoutRollback HIGH
    } catch (SQLException | RuntimeException | Error e) {
      Db.undo(c);
      throw e;
    }
  }
}
