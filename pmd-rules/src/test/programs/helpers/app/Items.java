package app;

import static app.db.Db.close;
import static app.db.Db.open;

import java.sql.Connection;
import java.sql.SQLException;

class Items {
  void neverClosed() throws SQLException {
    Connection c = open(); // finding: SessionOutsideTryWithResources HIGH
    c.setReadOnly(true);
  }

  void closed() throws SQLException {
    Connection c = open();
    try {
      c.setReadOnly(true);
    } finally {
      close(c);
    }
  }
}
