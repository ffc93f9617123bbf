// The status goes into an object that others get: whoever has that ends the transaction.
package shop.tx;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

public class StatusKeptForLater {
  private final Map<String, Unit> units = new ConcurrentHashMap<>();
  private final PlatformTransactionManager manager;
  private final JdbcTemplate jdbc;

  public StatusKeptForLater(PlatformTransactionManager manager, JdbcTemplate jdbc) {
    this.manager = manager;
    this.jdbc = jdbc;
  }

  record Unit(TransactionStatus status) {}

  interface Context {
    void transaction(Unit unit);

    void save(Unit unit);
  }

  void begin(String name) {
    TransactionStatus status = manager.getTransaction(new DefaultTransactionDefinition());
    units.putIfAbsent(name, new Unit(status));
  }

  void begin(Context context) {
    TransactionStatus status = manager.getTransaction(new DefaultTransactionDefinition());
    context.transaction(new Unit(status));
  }

  void commit(String name) {
    manager.commit(units.remove(name).status());
  }

  /** The object only lends it on: it is ended here. */
  void unprotected(Context context) {
    TransactionStatus status = manager.getTransaction(new DefaultTransactionDefinition());
    try {
      context.save(new Unit(status));
    } catch (Throwable t) {
      if (!status.isCompleted()) {
        try {
          manager.rollback(status);
        } catch (RuntimeException e) {
          t.addSuppressed(e);
        }
      }
      throw t;
    }
    manager.commit(status);
  }

  void forget(String name) {
    TransactionStatus status = manager.getTransaction(new DefaultTransactionDefinition());
    jdbc.update("update orders set n = n + 1 where name = ?", name);
  }
}
