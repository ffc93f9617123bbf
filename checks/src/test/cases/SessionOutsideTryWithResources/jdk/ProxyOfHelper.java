// A proxy that a helper makes of the connection, which it was given, goes on with it.
package shop.proxied;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

public class ProxyOfHelper {
  private static final Class<?>[] CONNECTION = {Connection.class};

  private final DataSource source;

  public ProxyOfHelper(DataSource source) {
    this.source = source;
  }

  public Connection byClass() throws SQLException {
    Connection connection = source.getConnection();
    return anonymous(connection);
  }

  private static Connection anonymous(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            ProxyOfHelper.class.getClassLoader(),
            CONNECTION,
            new InvocationHandler() {
              @Override
              public Object invoke(Object proxy, Method method, Object[] arguments)
                  throws Throwable {
                return method.invoke(connection, arguments);
              }
            });
  }

  public Connection byFunction() throws SQLException {
    Connection connection = source.getConnection();
    return function(connection);
  }

  private static Connection function(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            ProxyOfHelper.class.getClassLoader(),
            CONNECTION,
            (proxy, method, arguments) -> method.invoke(connection, arguments));
  }

  public Connection byVariable() throws SQLException {
    Connection connection = source.getConnection();
    return variable(connection);
  }

  private static Connection variable(Connection connection) {
    InvocationHandler handler =
        new InvocationHandler() {
          @Override
          public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            return method.invoke(connection, arguments);
          }
        };
    return (Connection)
        Proxy.newProxyInstance(ProxyOfHelper.class.getClassLoader(), CONNECTION, handler);
  }

  public String named() throws SQLException {
    Connection connection = source.getConnection(); // finding: SessionOutsideTryWithResources HIGH
    return name(connection);
  }

  private static String name(Connection connection) throws SQLException {
    return connection.getSchema();
  }
}
