package app;

import app.base.Dao;
import app.base.Shared;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

final class OrderDao extends Dao {
  OrderDao(Connection connection) {
    super(connection);
  }

  void notUndone(Statement s) throws SQLException {
    connection.setAutoCommit(false);
    s.executeUpdate("delete from t");
    connection.commit(); // finding: CommitWithoutRollback HIGH
  }

  void notUndoneByThis(Statement s) throws SQLException {
    this.connection.setAutoCommit(false);
    s.executeUpdate("delete from t");
    super.connection.commit(); // finding: CommitWithoutRollback HIGH
  }

  void undone(Statement s) throws SQLException {
    connection.setAutoCommit(false);
    try {
      s.executeUpdate("delete from t");
      connection.commit();
    } catch (SQLException | RuntimeException | Error e) {
      connection.rollback();
      throw e;
    }
  }

  /** Lent, so that closing it is not for this method. */
  boolean lent() throws SQLException {
    return connection.isReadOnly();
  }

  boolean leftOpen() throws SQLException {
    Connection c = pool.getConnection(); // finding: SessionOutsideTryWithResources HIGH
    return c.isReadOnly();
  }

  boolean leftOpenByHelper() throws SQLException {
    Connection c = connections.open(); // finding: SessionOutsideTryWithResources HIGH
    return c.isReadOnly();
  }

  boolean leftOpenByHelperOfAnother() throws SQLException {
    Connection c = Shared.CONNECTIONS.open(); // finding: SessionOutsideTryWithResources HIGH
    return c.isReadOnly();
  }

  /** A parameter of the name of the field. */
  boolean hidden(Other connection) {
    connection.setAutoCommit(false);
    connection.commit();
    return true;
  }

  final class Inner {
    boolean leftOpen() throws SQLException {
      Connection c = pool.getConnection(); // finding: SessionOutsideTryWithResources HIGH
      return c.isReadOnly();
    }
  }

  final class Nearer extends OtherDao {
    boolean leftOpenByOuter() throws SQLException {
      Connection c = OrderDao.this.connections.open(); // finding: SessionOutsideTryWithResources HIGH
      return c.isReadOnly();
    }

    boolean leftOpenByHelperOfOuter() throws SQLException {
      Connection c = OrderDao.this.open(); // finding: SessionOutsideTryWithResources HIGH
      return c.isReadOnly();
    }

    /** The pool is that of the class above this one, not of the one around it. */
    boolean ofTheNearer() {
      pool.getConnection();
      return true;
    }
  }
}
