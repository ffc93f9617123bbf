// Who takes the result set, or listens to the connection, closes what belongs to it.
package shop.handed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.ConnectionEvent;
import javax.sql.ConnectionEventListener;
import javax.sql.XAConnection;
import javax.sql.XADataSource;

public abstract class HandedOnWithItsStatement {
  interface Rows extends AutoCloseable {}

  abstract void setRows(ResultSet rows) throws SQLException;

  static class Registry {
    private Rows rows;

    Rows of(Function<ResultSet, Rows> rowsOf, ResultSet set) {
      rows = rowsOf.apply(set);
      return rows;
    }
  }

  Rows select(Connection connection, Function<ResultSet, Rows> rowsOf) throws SQLException {
    PreparedStatement select = connection.prepareStatement("select * from orders"); // finding: SessionOutsideTryWithResources LOW; no repair: handed on
    ResultSet set = select.executeQuery();
    return rowsOf.apply(set);
  }

  void open(PreparedStatement select) throws SQLException {
    setRows(select.executeQuery());
  }

  Connection physical(XADataSource source) throws SQLException {
    XAConnection xa = source.getXAConnection(); // finding: SessionOutsideTryWithResources LOW; no repair: handed on
    Connection connection = xa.getConnection();
    xa.addConnectionEventListener(
        new ConnectionEventListener() {
          @Override
          public void connectionClosed(ConnectionEvent event) {
            try {
              xa.close();
            } catch (SQLException e) {
              System.err.println(e);
            }
          }

          @Override
          public void connectionErrorOccurred(ConnectionEvent event) {
            connectionClosed(event);
          }
        });
    return connection;
  }
}
