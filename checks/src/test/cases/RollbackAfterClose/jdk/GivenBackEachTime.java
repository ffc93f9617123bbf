// A helper that is called again gives back what it asked for each time: the next may be another.
package shop.late;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

public class GivenBackEachTime {
  private static final Logger LOG = Logger.getLogger(GivenBackEachTime.class.getName());

  interface Database {
    Connection getConnection() throws SQLException;
  }

  interface Operation {
    boolean run(PreparedStatement statement) throws SQLException;
  }

  static class Store {
    private final Database database;

    Store(Database database) {
      this.database = database;
    }

    Connection getConnection() throws SQLException {
      Connection connection = database.getConnection();
      if (!connection.getAutoCommit()) {
        connection.setAutoCommit(true);
      }
      return connection;
    }

    boolean perform(String sql, Operation operation) throws SQLException {
      Connection con = null;
      PreparedStatement stm = null;
      try {
        con = getConnection();
        stm = con.prepareStatement(sql);
        return operation.run(stm);
      } finally {
        if (stm != null) {
          stm.close();
        }
        releaseConnection(con);
      }
    }

    void releaseConnection(Connection c) {
      if (c != null) {
        try {
          if (!c.getAutoCommit()) {
            c.rollback();
            c.setAutoCommit(true);
          }
          c.close();
        } catch (SQLException e) {
          LOG.log(Level.SEVERE, "not released", e);
        }
      }
    }
  }

  private final Store store;

  public GivenBackEachTime(Store store) {
    this.store = store;
    try {
      createTables();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void createTables() throws SQLException {
    store.perform("create table bag (id int)", PreparedStatement::execute);
    store.perform("create index bag_id on bag (id)", PreparedStatement::execute);
    store.perform("create table invite (id int)", PreparedStatement::execute);
  }
}
