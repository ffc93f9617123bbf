package app;

import java.sql.Connection;
import java.sql.SQLException;

class Dao extends Middle<String> {
  @Override
  String find(int id) throws SQLException {
    Connection c = open(); // finding: SessionOutsideTryWithResources HIGH
    return c.getCatalog();
  }

  void maybe() throws SQLException {
    Connection c = maybeOpen(); // finding: SessionOutsideTryWithResources MEDIUM
    c.setReadOnly(true);
  }

  void undone(Connection c) throws SQLException {
    c.setAutoCommit(false);
    try {
      c.prepareStatement("delete from t").execute(); // finding: SessionOutsideTryWithResources HIGH
      c.commit();
    } catch (SQLException | RuntimeException | Error e) {
      giveUp(c, "");
      throw e;
    }
  }
}
