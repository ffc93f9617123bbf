package dev.acidlint.examples;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/** Data sources whose first commit fails before it gets to the database. */
final class FailingCommit {

  private FailingCommit() {}

  static DataSource first(DataSource source) {
    AtomicBoolean failed = new AtomicBoolean();
    return proxy(
        DataSource.class,
        (self, method, arguments) -> {
          Object result = invoke(source, method, arguments);
          return result instanceof Connection connection ? failing(connection, failed) : result;
        });
  }

  private static Connection failing(Connection connection, AtomicBoolean failed) {
    return proxy(
        Connection.class,
        (self, method, arguments) -> {
          if (method.getName().equals("commit") && failed.compareAndSet(false, true)) {
            throw new SQLException("commit refused");
          }
          return invoke(connection, method, arguments);
        });
  }

  private static Object invoke(Object target, java.lang.reflect.Method method, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            FailingCommit.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
