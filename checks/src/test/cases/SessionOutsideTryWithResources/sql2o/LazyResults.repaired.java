// What is fetched lazily holds its result set until it is closed.
package shop.lazy;

import java.util.Iterator;
import org.sql2o.Connection;
import org.sql2o.ResultSetIterable;
import org.sql2o.Sql2o;

public class LazyResults {
  private final Sql2o sql2o;

  public LazyResults(Sql2o sql2o) {
    this.sql2o = sql2o;
  }

  public String first(Connection connection) {
    try (ResultSetIterable<String> names =
        connection.createQuery("select name from customer").executeAndFetchLazy(String.class)) {
      Iterator<String> each = names.iterator();
      return each.hasNext() ? each.next() : null;
    }
  }

  public int count(Connection connection) {
    int count = 0;
    try (ResultSetIterable<String> names =
        connection.createQuery("select name from customer").executeAndFetchLazy(String.class)) {
      for (String name : names) {
        count += name.length();
      }
    }
    return count;
  }

  public int countAlone() {
    try (Connection connection = sql2o.open()) {
      return connection.createQuery("select name from customer").executeAndFetch(String.class).size();
    }
  }
}
