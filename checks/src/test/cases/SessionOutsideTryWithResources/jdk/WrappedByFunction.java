// What a function gets is a session that goes on with the one that the function has captured.
package shop.pools;

import java.lang.reflect.InvocationHandler;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

public class WrappedByFunction {

  interface Proxying {
    <T> T newProxy(Class<T> type, InvocationHandler handler);
  }

  interface Retries {
    <T> T run(InvocationHandler action);
  }

  private final Proxying proxying;
  private final Retries retries;

  WrappedByFunction(Proxying proxying, Retries retries) {
    this.proxying = proxying;
    this.retries = retries;
  }

  private static Connection wrap(Proxying proxying, Connection delegate) {
    return proxying.newProxy(
        Connection.class, (proxy, method, args) -> method.invoke(delegate, args));
  }

  Connection get(DataSource source) throws SQLException {
    Connection conn = source.getConnection();
    return wrap(proxying, conn);
  }

  private static String name(Retries retries, Connection conn) {
    return retries.run((proxy, method, args) -> method.invoke(conn, args));
  }

  String getName(DataSource source) throws SQLException {
    Connection conn = source.getConnection(); // finding: SessionOutsideTryWithResources HIGH
    return name(retries, conn);
  }
}
