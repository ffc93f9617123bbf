package app;

import app.db.Db;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

class Orders {
  void neverClosed() throws SQLException {
    Connection c = Db.open(); // finding: SessionOutsideTryWithResources HIGH
    c.createStatement().execute("delete from t");
  }

  void closed() throws SQLException {
    Connection c = Db.open();
    try {
      c.setReadOnly(true);
    } finally {
      Db.close(c);
    }
  }

  void closesTheStatementOnly() throws SQLException {
    Connection c = Db.open(); // finding: SessionOutsideTryWithResources HIGH
    Statement s = c.createStatement();
    try {
      s.execute("delete from t");
    } finally {
      Db.close(s);
    }
  }

  void undone(Connection c) throws SQLException {
    c.setAutoCommit(false);
    try {
      c.prepareStatement("delete from t").execute(); // finding: SessionOutsideTryWithResources HIGH
      c.commit();
    } catch (SQLException | RuntimeException | Error e) {
      Db.undo(c);
      throw e;
    }
  }

  void inferred() throws SQLException {
    var c = Db.open(); // finding: SessionOutsideTryWithResources HIGH
    c.setReadOnly(true);
  }
}
