package app;

import app.a.First;
import java.sql.Connection;
import java.sql.SQLException;

class User {
  void neverClosed() throws SQLException {
    Connection c = First.open(); // finding: SessionOutsideTryWithResources HIGH
    c.setReadOnly(true);
  }

  void closed() throws SQLException {
    Connection c = First.open();
    try {
      c.setReadOnly(true);
    } finally {
      First.close(c, 3);
    }
  }

  void chained() throws SQLException {
    First.open().createStatement().execute("delete from t"); // finding: SessionOutsideTryWithResources HIGH
  }
}
