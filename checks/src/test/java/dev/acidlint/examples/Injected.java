package dev.acidlint.examples;

import dev.acidlint.cases.ClassPathGroup;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;

/** An embedded database that knows which statements are open, and fails where it is told to. */
final class Injected implements AutoCloseable {
  private static int number;

  private final URLClassLoader driver;
  private final Connection real;
  private final List<Statement> statements = new ArrayList<>();
  private String failing = "";

  Injected() throws Exception {
    List<URL> jars = new ArrayList<>();
    for (Path jar : new ClassPathGroup("drivers").jars()) {
      jars.add(jar.toUri().toURL());
    }
    driver = new URLClassLoader(jars.toArray(new URL[0]));
    Driver h2 = (Driver) driver.loadClass("org.h2.Driver").getDeclaredConstructor().newInstance();
    real = h2.connect("jdbc:h2:mem:run" + number++, new Properties());
    try (Statement s = real.createStatement()) {
      s.execute("create table orders(id bigint primary key)");
    }
  }

  /**
   * Lets a call fail from now on, once it was done.
   *
   * @param call the method's name and its interface: {@code close ResultSet}
   */
  void failing(String call) {
    failing = call;
  }

  /** As the code under test gets it. */
  Connection connection() {
    return watched(Connection.class, real);
  }

  /**
   * A pool of the only connection, which it gives to the next one as it came back: whatever
   * transaction is open on it goes on.
   */
  DataSource pool() {
    return proxy(DataSource.class, (proxy, method, arguments) -> lease());
  }

  private Connection lease() {
    boolean[] back = new boolean[1];
    return proxy(
        Connection.class,
        (proxy, method, arguments) -> {
          if (method.getName().equals("close")) {
            back[0] = true;
            return null;
          }
          if (back[0]) {
            throw new SQLException("the connection was given back");
          }
          return call(Connection.class, real, method, arguments);
        });
  }

  /** The statements that were made and not closed. */
  List<Statement> open() throws SQLException {
    List<Statement> open = new ArrayList<>();
    for (Statement each : statements) {
      if (!each.isClosed()) {
        open.add(each);
      }
    }
    return open;
  }

  void insert(long... ids) throws SQLException {
    try (Statement s = real.createStatement()) {
      for (long id : ids) {
        s.executeUpdate("insert into orders values (" + id + ")");
      }
    }
  }

  void clear() throws SQLException {
    try (Statement s = real.createStatement()) {
      s.executeUpdate("delete from orders");
    }
    commit();
  }

  /** Commits what is open, as the next one does who gets the connection. */
  void commit() throws SQLException {
    if (!real.getAutoCommit()) {
      real.commit();
    }
  }

  /** How many orders another transaction would see: what is not committed is undone first. */
  long count() throws SQLException {
    if (!real.getAutoCommit()) {
      real.rollback();
    }
    try (Statement s = real.createStatement();
        ResultSet rows = s.executeQuery("select count(*) from orders")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private <T> T watched(Class<T> type, T target) {
    return proxy(type, (proxy, method, arguments) -> call(type, target, method, arguments));
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(Injected.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private Object call(Class<?> type, Object target, Method method, Object[] arguments)
      throws Throwable {
    Object result;
    try {
      result = method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
    if (failing.equals(method.getName() + " " + type.getSimpleName())) {
      throw new SQLException(failing);
    }
    if (result instanceof Statement made && type == Connection.class) {
      statements.add(made);
    }
    return result != null && isWatched(method.getReturnType())
        ? cast(method.getReturnType(), result)
        : result;
  }

  private static boolean isWatched(Class<?> type) {
    return Statement.class.isAssignableFrom(type) || type == ResultSet.class;
  }

  private <T> T cast(Class<T> type, Object result) {
    return watched(type, type.cast(result));
  }

  @Override
  public void close() throws Exception {
    real.close();
    driver.close();
  }
}
