// Closing a query closes its statement, and not the handle that it was made from.
package shop.query;

import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

public class QueryClosedAlone {

  public List<String> names(Supplier<Handle> current) {
    Handle handle = current.get();
    try (Query query = handle.createQuery("select name from customers")) {
      return query.mapTo(String.class).list();
    }
  }

  public List<String> namesAnew(Jdbi jdbi) {
    try (Handle handle = jdbi.open()) {
      try (Query query = handle.createQuery("select name from customers")) {
        return query.mapTo(String.class).list();
      }
    }
  }
}
